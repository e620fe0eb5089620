# Builds the CSS with the Node that comes from PyPI, then leaves it behind.
FROM python:3.13-slim AS build
WORKDIR /app
ENV PIP_NO_CACHE_DIR=1
RUN python -m venv /venv && python -m venv /build
COPY requirements/ requirements/
RUN /venv/bin/pip install --require-hashes --requirement requirements/production.txt
RUN /build/bin/pip install --require-hashes --requirement requirements/build.txt
COPY package.json package-lock.json .npmrc ./
RUN PATH="/build/bin:$PATH" npm ci
COPY . .
RUN PATH="/build/bin:$PATH" npm run build
# Collecting files reads the settings and none of the values: these are thrown away.
RUN SECRET_KEY=build ALLOWED_HOSTS=build SITE_URL=https://build DATABASE_URL=sqlite:///build.sqlite3 \
    EMAIL_URL=dummymail:// DEFAULT_FROM_EMAIL=build@localhost \
    /venv/bin/python manage.py collectstatic --noinput

FROM python:3.13-slim
WORKDIR /app
RUN useradd --system --create-home --uid 10001 talentgrid
COPY --from=build /venv /venv
COPY --from=build --chown=talentgrid:talentgrid /app/manage.py ./
COPY --from=build --chown=talentgrid:talentgrid /app/talentgrid talentgrid
COPY --from=build --chown=talentgrid:talentgrid /app/frameworks frameworks
COPY --from=build --chown=talentgrid:talentgrid /app/assessments assessments
COPY --from=build --chown=talentgrid:talentgrid /app/conversations conversations
COPY --from=build --chown=talentgrid:talentgrid /app/templates templates
COPY --from=build --chown=talentgrid:talentgrid /app/fixtures fixtures
COPY --from=build --chown=talentgrid:talentgrid /app/static static
COPY --from=build --chown=talentgrid:talentgrid /app/var/static var/static
USER talentgrid
ENV PATH="/venv/bin:$PATH" PYTHONUNBUFFERED=1 BIND=0.0.0.0:8000
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD python -c "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"
CMD ["gunicorn", "--config", "talentgrid/gunicorn.py", "talentgrid.wsgi"]
