from ivr.integrations.carriers.twilio.account import TwilioAccount


def test_without_the_base_url_swapped_nothing_else_changes(house):
    based = TwilioAccount(
        account_sid=house.config.account_sid,
        auth_token=house.config.auth_token,
        number=house.config.number,
        api_base=house.url,
    )
    sent = based.client.messages.create(to="+12025550112", from_=based.number, body="Hello")
    assert [m["sid"] for m in house.admin("/admin/messages")["messages"]] == [sent.sid]
