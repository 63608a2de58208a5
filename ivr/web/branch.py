"""Owns the desk of those at a branch, a hub or a claims desk: what callers have set going, and what is done about it."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any, get_args

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from ivr.errors import BadInput, IvrError, NotAllowed, StaleWorkflow, StoreError, WorkflowError
from ivr.messages.desk import OWNERS, Act, ActName, Step, Task
from ivr.ports import BranchDesk
from ivr.web import labels, tasks
from ivr.web.auth import READS_CALLS, SENDS_AGAIN, WORKS_AT_DESK, has_role, require_role
from ivr.web.context import services

TOPIC = "workflows"
MOST_SHOWN = 200
LONGEST_TEXT = 2000
OWNED: Mapping[str, tuple[str, ...]] = {"branch": ("branch", "hub"), "claims": ("claims", "customs")}
"""Role → whose workflows it sees; a role that is not here sees all."""
ACTS: tuple[ActName, ...] = get_args(ActName)
FORMER_OWNERS_MAY = ("note", "hand_on")
"""Who has worked on it may still add to it, or send it back when it went to the wrong desk."""

blueprint = Blueprint("branch", __name__, url_prefix="/branch")
_DO: Mapping[str, Callable[[BranchDesk, Act, Mapping[str, str]], Task]] = {
    "accept": lambda desk, act, form: desk.accept(act),
    "note": lambda desk, act, form: desk.note(act, form["text"]),
    "contact": lambda desk, act, form: desk.contact(act, form["text"]),
    "ask_customer": lambda desk, act, form: desk.ask_customer(act, form["text"]),
    "finish": lambda desk, act, form: desk.finish(act, form["text"], outcome=form.get("outcome", "")),
    "refuse": lambda desk, act, form: desk.refuse(act, form["text"]),
    "hand_on": lambda desk, act, form: desk.hand_on(act, form.get("to_owner", ""), form["text"]),
    "reopen": lambda desk, act, form: desk.reopen(act, form["text"]),
}


@blueprint.get("")
@require_role(*WORKS_AT_DESK)
def queue() -> str:
    return _page(None)


@blueprint.get("/<workflow_id>")
@require_role(*WORKS_AT_DESK)
def one(workflow_id: str) -> str:
    return _page(_visible(workflow_id)[0])


@blueprint.post("/<workflow_id>/reveal")
@require_role(*WORKS_AT_DESK)
def reveal(workflow_id: str) -> str:
    """The same page with whole numbers; who looked is written down first."""
    task, _is_mine = _visible(workflow_id)
    now = services().clock.now()
    services().audit.write(at=now, actor=current_user.name, action="reveal", subject=workflow_id)
    return _page(task, is_masked=False)


@blueprint.post("/<workflow_id>/<any(" + ",".join(ACTS) + "):name>")
@require_role(*WORKS_AT_DESK)
def act(workflow_id: str, name: str) -> ResponseReturnValue:
    """Sent twice (a double click, an answer that was lost) it is done once. Who was late is told who was faster."""
    _task, is_mine = _visible(workflow_id)
    if not is_mine and name not in FORMER_OWNERS_MAY:
        raise NotAllowed(_("This belongs to another desk by now."))
    try:
        _DO[name](services().office.desk, _read_act(workflow_id), _read_words(name))
    except StoreError:
        raise
    except (WorkflowError, BadInput) as fault:
        task = services().office.desk.task(workflow_id)
        page = _page(task, refused=name, fault=_fault(fault, workflow_id))
        return page, fault.http_status
    return _show(workflow_id, done=name)


def _show(workflow_id: str, *, done: str) -> AnyResponse:
    """What was done is told by the address: a flash in the session would go to whichever look-up comes first."""
    about: dict[str, Any] = {**_filter(), "done": done}
    if request.form.get("back") == "queue":
        return redirect(url_for("branch.queue", **about), 303)
    return redirect(url_for("branch.one", workflow_id=workflow_id, **about), 303)


def _page(task: Task | None, *, is_masked: bool = True, refused: str = "", fault: str = "") -> str:
    desk, mine, narrowed = services().office.desk, _owners(), _filter()
    cursor = _cursor()  # before the record is read: what happens in between is told twice rather than never
    wanted = (narrowed["owner"],) if "owner" in narrowed else mine
    queue = desk.queue(wanted, place=narrowed.get("place", ""), limit=MOST_SHOWN)
    facts: dict[str, Any] = {}
    if task is not None:
        history = desk.history(task.workflow.id)
        facts = {
            "history": history,
            "received": services().visits.received(task.workflow.id),
            "calls": tasks.calls_of(history),
            "is_mine": _is_mine(task),
            "next": next((other for other in queue if other.workflow.id != task.workflow.id), None),
        }
    return render_template(
        "branch.html",
        groups=tasks.groups(queue),
        count=len(queue),
        is_cut=len(queue) >= MOST_SHOWN,
        owners=mine or OWNERS,
        all_owners=OWNERS,
        places=desk.places(wanted),
        narrowed=narrowed,
        task=task,
        hide=tasks.hider(is_masked=is_masked),
        is_masked=is_masked,
        done=request.args.get("done", "") if request.args.get("done") in ACTS else "",
        refused=refused,
        fault=fault,
        new_id=lambda: str(uuid.uuid4()),
        longest=LONGEST_TEXT,
        now=services().clock.now(),
        cursor=cursor,
        topic=TOPIC,
        texts=tasks.clock_texts(),
        may_read_calls=has_role(*READS_CALLS),
        may_send_again=has_role(*SENDS_AGAIN),
        **facts,
    )


def _cursor() -> str:
    """Empty when Redis is away: the page then looks for itself every few seconds."""
    try:
        return services().events.cursor([TOPIC])
    except StoreError:
        return ""


def _owners() -> tuple[str, ...]:
    return OWNED.get(current_user.role, ())


def _filter() -> dict[str, str]:
    """What the address narrows the queue to. Raises NotAllowed for an owner of other desks."""
    asked = {name: request.args.get(name, "").strip()[:64] for name in ("owner", "place")}
    if asked["owner"] and asked["owner"] not in (_owners() or OWNERS):
        raise NotAllowed(_("This belongs to another desk."))
    return {name: value for name, value in asked.items() if value}


def _visible(workflow_id: str) -> tuple[Task, bool]:
    """The task, and whether it is with the visitor's desk now. Raises NotFound, NotAllowed."""
    desk = services().office.desk
    task = desk.task(workflow_id)
    if _is_mine(task):
        return task, True
    if any(step.by == current_user.name for step in desk.history(workflow_id)):
        return task, False
    raise NotAllowed(_("This belongs to another desk."))


def _is_mine(task: Task) -> bool:
    return not _owners() or task.workflow.owner in _owners()


def _read_act(workflow_id: str) -> Act:
    """Raises BadInput."""
    act_id, version = request.form.get("act_id", ""), request.form.get("version", "")
    if not 8 <= len(act_id) <= 100 or not version.isascii() or not version.isdigit():
        raise BadInput(_("The form is not complete. Load the page again."))
    return Act(act_id, workflow_id, current_user.name, int(version[:9]))


def _read_words(name: str) -> Mapping[str, str]:
    """Raises BadInput."""
    form = {key: request.form.get(key, "").strip() for key in ("text", "outcome", "to_owner")}
    if name != "accept" and not form["text"]:
        raise BadInput(_("Please say it in words."))
    if len(form["text"]) > LONGEST_TEXT:
        raise BadInput(_("That is too long: %(longest)s characters at most.", longest=LONGEST_TEXT))
    return form


def _fault(fault: IvrError, workflow_id: str) -> str:
    """What the visitor is told. The store's own words are English, and for programs."""
    if isinstance(fault, BadInput):
        return fault.message
    step = tasks.latest_move(services().office.desk.history(workflow_id), but_of=current_user.name)
    if isinstance(fault, StaleWorkflow) and step is not None:
        return _(
            "%(who)s was faster: %(what)s. Nothing of yours was done; your words are still here.",
            who=_who(step),
            what=labels.name(step.kind, "step_kind"),
        )
    if isinstance(fault, StaleWorkflow):
        return _("It has moved on since it was shown. Nothing was done; your words are still here.")
    return _("That cannot be done any more as it stands now.")


def _who(step: Step) -> str:
    if tasks.is_call(step.by):
        return _("The caller")
    return _("The hotline") if step.by == "watch" else step.by
