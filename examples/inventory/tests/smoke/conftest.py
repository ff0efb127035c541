"""Smoke tests ask a running service; they need pytest and nothing else.

SMOKE_URL  the environment's base URL (http://127.0.0.1:8080 when it is not set)
SMOKE_SHA  the commit that must answer (not checked when it is not set)
"""

import json
import os
import urllib.error
import urllib.request

import pytest


class Service:
    def __init__(self, url):
        self.url = url.rstrip("/")

    def ask(self, path, method="GET", body=None, headers=None):
        request = urllib.request.Request(self.url + path, method=method, headers=headers or {})
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("content-type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def json(self, path, **options):
        status, body = self.ask(path, **options)
        return status, json.loads(body)


@pytest.fixture(scope="session")
def service():
    return Service(os.environ.get("SMOKE_URL", "http://127.0.0.1:8080"))


@pytest.fixture(scope="session")
def expected_sha():
    sha = os.environ.get("SMOKE_SHA")
    if not sha:
        pytest.skip("SMOKE_SHA is not set")
    return sha
