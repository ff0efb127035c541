"""What must be true of the service in every environment. Nothing here writes."""


def test_health_answers(service):
    status, body = service.json("/health")
    assert status == 200
    assert body["status"] == "ok"


def test_the_expected_commit_serves(service, expected_sha):
    _, body = service.json("/health")
    assert body["sha"] == expected_sha


def test_the_database_answers(service):
    status, body = service.json("/api/health")
    assert status == 200
    assert body["database"]["connections"] < 0.8 * body["database"]["maxConnections"]


def test_items_are_listed(service):
    status, body = service.json("/items")
    assert status == 200
    assert {"id", "name", "quantity"} <= set(body["items"][0])


def test_a_bad_item_is_refused(service):
    status, body = service.json("/items", method="POST", body={"name": "", "quantity": 1})
    assert status == 400
    assert "name" in body["error"]


def test_the_page_shows_the_items(service):
    status, page = service.ask("/")
    assert status == 200
    assert "<title>Inventory</title>" in page
    _, body = service.json("/items")
    assert body["items"][0]["name"] in page


def test_what_is_not_there_is_not_found(service):
    status, _ = service.ask("/no-such-page")
    assert status == 404
