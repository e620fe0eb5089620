"""How gunicorn serves the site; GUNICORN_CMD_ARGS may say otherwise."""

import os

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
worker_class = "gthread"
preload_app = True
max_requests = 2000
max_requests_jitter = 200
accesslog = None
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")
