"""What every REST request goes through."""

import json

import pytest
import requests
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from openapi_core.exceptions import OpenAPIError

from tests.simulator.conftest import House

from .conftest import TWILIO, openapi


def test_an_unknown_resource_is_twilios_404(house: House) -> None:
    auth = (house.config.account_sid, house.config.auth_token)
    base = f"{house.url}/2010-04-01/Accounts/{house.config.account_sid}"
    answer = requests.get(f"{base}/Addresses.json", auth=auth, timeout=5)
    assert answer.status_code == 404
    assert answer.json()["code"] == 20404
    assert answer.json()["more_info"] == "https://www.twilio.com/docs/errors/20404"
    assert requests.put(f"{base}/Calls.json", auth=auth, timeout=5).json()["code"] == 20004


def test_another_account_is_not_ours(house: House) -> None:
    auth = (house.config.account_sid, house.config.auth_token)
    answer = requests.get(f"{house.url}/2010-04-01/Accounts/AC{'f' * 32}/Calls.json", auth=auth, timeout=5)
    assert (answer.status_code, answer.json()["code"]) == (401, 20003)


def test_pages_must_be_numbers(house: House) -> None:
    auth = (house.config.account_sid, house.config.auth_token)
    url = f"{house.url}/2010-04-01/Accounts/{house.config.account_sid}/Calls.json?PageSize=many"
    assert requests.get(url, auth=auth, timeout=5).json()["code"] == 20001


@pytest.mark.parametrize(
    ("name", "value"),
    [("status", "dancing"), ("sid", "CA1"), ("start_time", 5), ("to", ["+12025550112"]), ("mood", "good")],
)
def test_the_document_that_watches_notices_a_wrong_answer(house: House, name: str, value: object) -> None:
    auth = (house.config.account_sid, house.config.auth_token)
    phone = house.call()
    path = f"/2010-04-01/Accounts/{house.config.account_sid}/Calls/{phone.sid}.json"
    asked = RequestsOpenAPIRequest(requests.Request("GET", TWILIO + path, auth=auth).prepare())
    answer = requests.get(house.url + path, auth=auth, timeout=5)
    openapi().validate_response(asked, RequestsOpenAPIResponse(answer))
    answer._content = json.dumps({**answer.json(), name: value}).encode()
    with pytest.raises(OpenAPIError):
        openapi().validate_response(asked, RequestsOpenAPIResponse(answer))


def test_the_document_that_watches_notices_a_wrong_request(house: House) -> None:
    url = f"{TWILIO}/2010-04-01/Accounts/{house.config.account_sid}/Calls.json"
    auth = (house.config.account_sid, house.config.auth_token)
    for form in ({"From": "+12025550100"}, {"To": "+12025550112", "From": "+12025550100", "Method": "SING"}):
        request = requests.Request("POST", url, data=form, auth=auth).prepare()
        with pytest.raises(OpenAPIError):
            openapi().validate_request(RequestsOpenAPIRequest(request))
