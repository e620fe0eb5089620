import json

from frameworks.models import Framework


def test_alive_without_host_or_database(client):
    response = client.get("/healthz", headers={"host": "10.0.0.1"})
    assert response.status_code == 200


def test_ready_with_content(client, content):
    response = client.get("/readyz")
    assert response.status_code == 200
    checks = json.loads(response.content)["checks"]
    assert checks == {"database": True, "migrations": True, "fixtures": True}


def test_not_ready_without_content(client, empty_shelves):
    assert not Framework.objects.exists()
    assert client.get("/readyz").status_code == 503


def test_a_wrong_host_is_refused_and_is_no_fault(client):
    assert client.get("/", headers={"host": "elsewhere.example"}).status_code == 400
