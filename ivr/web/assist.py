"""Owns what the agents' page shows of a call and does for its caller, by the same ways as the bot; as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Blueprint, Response, jsonify
from flask_babel import gettext as _
from flask_login import current_user

from ivr import mask
from ivr.dialog.fact import parcel_facts
from ivr.errors import BadInput, LookupFailed, NotFound, WorkflowError
from ivr.messages.agent import DeskView
from ivr.messages.desk import Act
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowType
from ivr.web import deskrules, deskview
from ivr.web.auth import TAKES_CALLS, require_role
from ivr.web.context import services
from ivr.web.desk import LONGEST_NOTE, visible
from ivr.web.once import act_id, body, once, words

MOST_HISTORY = 10
TEXTS: Mapping[str, tuple[WorkflowType, ...]] = {
    "status": (),
    "photo": (),
    "damage": (WorkflowType.DAMAGE_CLAIM, WorkflowType.FRESH_CLAIM),
    "doorstep": (WorkflowType.BRANCH_VERIFY,),
    "address": (WorkflowType.ADDR_CHANGE,),
    "identity": (WorkflowType.CUSTOMS_HELP,),
}
"""Texts that may be sent, and of which open workflow each is a part; a text about the parcel alone needs none."""
_TAKES_MONEY = (
    WorkflowType.CLAIM_REVIEW,
    WorkflowType.DAMAGE_CLAIM,
    WorkflowType.FRESH_CLAIM,
    WorkflowType.LOST_CASE,
)

blueprint = Blueprint("assist", __name__, url_prefix="/api/desk/calls/<call_sid>")


@blueprint.get("")
@require_role(*TAKES_CALLS)
def one(call_sid: str) -> Response:
    """`packet record parcels workflows history may`: all that the page shows of a call, as of now."""
    view, record = visible(call_sid), services().records.call(call_sid)
    numbers = [parcel["tracking_no"] for parcel in record["parcels"]]
    parcels, missing = _parcels(numbers)
    return jsonify(
        call_sid=call_sid,
        packet=mask.tree(_packet(view, record)),
        record=mask.tree(
            {name: record[name] for name in ("from", "locale", "started_at", "turns", "promises")}
        ),
        parcels=[deskview.tell_parcel(parcel) for parcel in parcels],
        parcels_missing=missing,
        workflows=[deskview.tell_workflow(flow) for flow in _open(numbers, record["from"] or "")],
        history=_history(record),
        may={"goodwill_cny": deskrules.rules().goodwill_cny},
    )


@blueprint.get("/packet.json")
@require_role(*TAKES_CALLS)
def packet(call_sid: str) -> Response:
    """The hand-over packet as a file, numbers hidden."""
    view, record = visible(call_sid), services().records.call(call_sid)
    answer = jsonify(mask.tree(_packet(view, record)))
    answer.headers["Content-Disposition"] = f'attachment; filename="{call_sid}.json"'
    return answer


@blueprint.post("/reveal")
@require_role(*TAKES_CALLS)
@once
def reveal(call_sid: str) -> Mapping[str, Any]:
    """Whole numbers; who looked is written down first."""
    visible(call_sid)
    record = services().records.call(call_sid)
    services().records.note_access(call_sid, action="reveal", by=current_user.name, at=services().clock.now())
    return {"caller": record["from"], "parcels": [parcel["tracking_no"] for parcel in record["parcels"]]}


@blueprint.post("/workflow")
@require_role(*TAKES_CALLS)
@once
def workflow(call_sid: str) -> Mapping[str, Any]:
    """Open one, or remind whoever has the open one of that type."""
    visible(call_sid)
    record = services().records.call(call_sid)
    try:
        kind = WorkflowType(str(body().get("type", "")))
    except ValueError as error:
        raise BadInput(_("Choose what is to be opened.")) from error
    note = words("note", longest=LONGEST_NOTE)
    flow = _start(record, kind, _chosen(record), note, request_id=f"agent:{act_id()}")
    return deskview.tell_workflow(flow)


@blueprint.post("/link")
@require_role(*TAKES_CALLS)
@once
def link(call_sid: str) -> Mapping[str, Any]:
    """Send one of the texts to the caller, some of which lead to a page of ours."""
    visible(call_sid)
    record = services().records.call(call_sid)
    template, number = str(body().get("template", "")), _chosen(record)
    if template not in TEXTS or not number:
        raise BadInput(_("Choose a text and a parcel."))
    if not record["from"]:
        raise BadInput(_("The caller's number is withheld: there is nowhere to send a text."))
    parcel = _parcel(number)
    facts: dict[str, Any] = {"tail4": number[-4:], "tracking_no": number, "occasion": act_id()}
    if parcel is not None:
        facts = {**parcel_facts(parcel, services().clock.now()), **facts}
    if TEXTS[template]:
        facts["workflow_id"] = _open_one(number, TEXTS[template]).id
    sent = services().texts.send(to=record["from"], template=template, facts=facts, call_sid=call_sid)
    return {"id": sent, "template": template}


@blueprint.post("/goodwill")
@require_role(*TAKES_CALLS)
@once
def goodwill(call_sid: str) -> Mapping[str, Any]:
    """A sum for the trouble, once in a call and within the limit of the packet: noted with the claim, and audited."""
    visible(call_sid)
    record = services().records.call(call_sid)
    limit, amount = deskrules.rules().goodwill_cny, body().get("amount_cny")
    if not isinstance(amount, int) or isinstance(amount, bool) or amount < 1:
        raise BadInput(_("The sum must be a whole number of CNY."))
    if amount > limit:
        raise BadInput(
            _("You may grant up to %(limit)s CNY; more is for a supervisor.", limit=limit), code="over-limit"
        )
    why, number = words("note", longest=LONGEST_NOTE, is_needed=True), _chosen(record)
    claims = [flow for flow in _open([number] if number else []) if flow.type in _TAKES_MONEY]
    kind = claims[0].type if claims else WorkflowType.COMPLAINT
    granted = _("Goodwill of %(amount)s CNY granted: %(why)s", amount=amount, why=why)
    once_in_a_call = f"goodwill:{call_sid}"
    flow = _start(record, kind, number, granted, request_id=once_in_a_call)
    desk = services().office.desk
    desk.note(Act(f"{once_in_a_call}:note", flow.id, current_user.name, flow.version), granted)
    if not any(step.kind == "noted" and step.text == granted for step in desk.history(flow.id)):
        raise WorkflowError(_("Goodwill was granted in this call before."), code="goodwill-granted")
    services().audit.write(
        at=services().clock.now(),
        actor=current_user.name,
        action="goodwill",
        subject=call_sid,
        amount_cny=amount,
    )
    return {"amount_cny": amount, "workflow": deskview.tell_workflow(flow)}


# --- what of the record is needed


def _start(
    record: Mapping[str, Any], kind: WorkflowType, number: str, note: str, *, request_id: str
) -> Workflow:
    call_sid = record["call_sid"]
    request = WorkflowRequest(kind, number, record["from"] or "", call_sid, request_id, note)
    flow = services().office.workflows.start(request, _parcel(number) if number else None)
    services().records.note_workflow(call_sid, flow, "")
    return flow


def _chosen(record: Mapping[str, Any]) -> str:
    """The parcel of the call that the page named as it shows it; empty for none. Raises BadInput."""
    shown = words("parcel", longest=64)
    numbers = [parcel["tracking_no"] for parcel in record["parcels"]]
    fitting = [number for number in numbers if shown in (mask.text(number), number)]
    if shown and len(fitting) != 1:
        raise BadInput(_("That is no parcel of this call."))
    return fitting[0] if shown else ""


def _parcel(number: str) -> Parcel | None:
    """Raises LookupFailed."""
    return next(iter(services().parcels.find_by_number(number)), None)


def _parcels(numbers: Sequence[str]) -> tuple[list[Parcel], bool]:
    """What could be looked up, and whether something could not."""
    try:
        found = [_parcel(number) for number in numbers[:5]]
    except LookupFailed:
        return [], True
    return [parcel for parcel in found if parcel is not None], False


def _open(numbers: Sequence[str], caller: str = "") -> list[Workflow]:
    """Those on the parcels first, then what the caller has set going about none."""
    found = services().office.workflows.open_for(numbers, caller=caller) if numbers or caller else ()
    return sorted(found, key=lambda flow: not flow.tracking_no)


def _open_one(number: str, kinds: Sequence[WorkflowType]) -> Workflow:
    """Raises WorkflowError."""
    found = next((flow for flow in _open([number]) if flow.type in kinds), None)
    if found is None:
        raise WorkflowError(_("First open the workflow that this text belongs to."), code="workflow-needed")
    return found


def _packet(view: DeskView, record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Raises NotFound."""
    found = view.packets.get(record["call_sid"]) or record["transfer"]
    if not found:
        raise NotFound("This call was not handed over.")
    return found


def _history(record: Mapping[str, Any]) -> list[Any]:
    """Earlier calls of this caller, newest first."""
    if not record["from"]:
        return []
    found, _cursor = services().records.calls(MOST_HISTORY + 1, "", {"from": record["from"]})
    return [
        mask.tree(
            {name: call.get(name) for name in ("call_sid", "started_at", "outcome", "intents", "workflows")}
        )
        for call in found
        if call["call_sid"] != record["call_sid"]
    ][:MOST_HISTORY]
