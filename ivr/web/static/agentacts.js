// Owns what the agents' page does: every button and form, sent once, what came of it said aloud.

import { parcelsOf } from "./beside.js";
import { fill } from "./deskclock.js";
import { Refused, newId, post } from "./post.js";
import { make, shortTime } from "./turn.js";

const by = (id) => document.getElementById(id);

export class Acts {
  /** `now()` gives `{desk, call}`; `changed()` looks again; `revealed(numbers)`; `phone()`; `say(words)`. */
  constructor(page) {
    Object.assign(this, page);
    this.ids = new WeakMap(); // of forms that could not be sent yet: pressed again, it is still the same act
    document.addEventListener("submit", (event) => this.submit(event));
    by("whom").addEventListener("change", () => {
      this.hasChosen = true;
      this.chose();
    });
    by("be-available").addEventListener("click", () => this.presence("available"));
    by("be-away").addEventListener("click", () => this.presence("away"));
    by("hold").addEventListener("click", () => this.steer(this.talk?.on_hold ? "resume" : "hold", by("hold")));
    by("end").addEventListener("click", () => this.end());
    by("end-consult").addEventListener("click", () => this.steer("end-consult", by("end-consult"), { hand_on: false }));
    by("give-over").addEventListener("click", () => this.steer("end-consult", by("give-over"), { hand_on: true }));
  }

  get talk() {
    return this.now().desk.conversation;
  }

  get address() {
    return `${this.at.desk}/calls/${this.now().desk.call_sid}`;
  }

  // --- showing what can be done

  show(desk, call) {
    const isMine = Boolean(desk.conversation);
    const isOver = Boolean(desk.conversation?.ended_at);
    by("acts").hidden = !call;
    by("note").hidden = !isMine || isOver;
    by("export").href = desk.call_sid ? `${this.address}/packet.json` : "";
    by("authority").textContent = call?.may.goodwill_cny
      ? fill(this.texts.authority, { limit: call.may.goodwill_cny })
      : this.texts.no_authority;
    by("act-goodwill").querySelector("[name=amount_cny]").max = call?.may.goodwill_cny ?? "";
    this.fillParcels(call);
    this.fillColleagues(desk);
    this.showWrapUp(desk, isOver);
  }

  fillParcels(call) {
    const parcels = call ? parcelsOf(call) : [];
    const shown = parcels.map((parcel) => parcel.tracking_no).join();
    if (this.parcels === shown) return;
    this.parcels = shown;
    const options = () =>
      parcels.map(({ tracking_no: no, state }) => make("option", { value: no }, `${no} · ${this.names.parcel[state]}`));
    for (const select of document.querySelectorAll("select.of-parcels"))
      select.replaceChildren(...options(), ...(select.required ? [] : [make("option", { value: "" }, "–")]));
  }

  fillColleagues({ colleagues }) {
    const now = JSON.stringify(colleagues.map(({ name, presence }) => [name, presence]));
    if (now === this.colleagues) return;
    this.colleagues = now;
    const chosen = this.hasChosen && by("whom").value;
    const free = colleagues.filter((each) => each.presence === "available");
    const busy = colleagues.filter((each) => ["on_call", "wrap_up"].includes(each.presence));
    const option = (each) => make("option", { value: `to:${each.name}` }, `${each.name} · ${this.names.presence[each.presence]}`);
    by("whom").replaceChildren(
      ...free.map(option),
      ...Object.entries(this.names.skill).map(([code, name]) => make("option", { value: `skill:${code}` }, name)),
      ...busy.map(option),
    );
    if (chosen) by("whom").value = chosen;
    this.free = new Set(free.map((each) => `to:${each.name}`));
    this.chose();
  }

  /** Only a colleague who is free can be asked first. */
  chose() {
    by("consult").disabled = !this.free.has(by("whom").value);
  }

  showWrapUp({ last, call_sid: sid }, isOver) {
    const form = by("wrap-up");
    const appears = form.hidden && isOver;
    form.hidden = !isOver;
    if (!isOver || form.dataset.of === sid || !last) return;
    form.dataset.of = sid; // prefilled once: what is typed stays
    form.elements.outcome.value = last.outcome;
    form.elements.note.value = last.note;
    form.elements.solved.checked = last.solved;
    if (appears && !document.activeElement.matches("input, textarea, select")) by("wrap-up-send").focus();
  }

  // --- doing

  presence(presence) {
    this.allow();
    return this.do(`${this.at.desk}/presence`, { presence }, by(`be-${presence}`));
  }

  shown({ id }) {
    post(`${this.at.desk}/offers/${id}/shown`).catch(() => {}); // gone by now
  }

  async accept({ id }) {
    this.allow();
    this.phone().expect();
    await this.do(`${this.at.desk}/offers/${id}/accept`, {}, by("accept"));
  }

  decline({ id }) {
    return this.do(`${this.at.desk}/offers/${id}/decline`, {}, by("decline"));
  }

  steer(name, button, fields = {}) {
    return this.do(`${this.address}/${name}`, fields, button);
  }

  end() {
    const { desk } = this.now();
    if (!desk.conversation || desk.conversation.ended_at) return null;
    if (desk.conversation.agent !== desk.me.name) return this.phone().hangUp(); // who advises goes by themselves
    return this.steer("end", by("end"));
  }

  /** A button of the packet. */
  async step(step, button) {
    const { call } = this.now();
    const parcel = step.parcel || (call && parcelsOf(call)[0]?.tracking_no) || "";
    if (step.kind === "reveal") {
      const numbers = await this.do(`${this.address}/reveal`, {}, button);
      if (numbers) this.revealed(numbers);
    } else if (step.kind === "nudge") {
      const type = step.type ?? call?.workflows[0]?.type;
      if (type) await this.workflow({ type, parcel: step.type ? step.parcel ?? "" : call.workflows[0].tracking_no }, button);
    } else if (step.kind === "workflow") await this.workflow({ type: step.type, parcel }, button);
    else if (step.kind === "link" && step.template) await this.send("link", { template: step.template, parcel }, button);
    else this.openForm(step, parcel);
  }

  openForm({ kind, amount_cny }, parcel) {
    const place = by(`act-${kind}`);
    place.open = true;
    const { elements } = place.querySelector("form");
    if (amount_cny) elements.amount_cny.value = amount_cny;
    if (parcel) elements.parcel.value = parcel;
    place.querySelector("select, input, textarea").focus();
  }

  async workflow(fields, button) {
    const flow = await this.do(`${this.address}/workflow`, fields, button);
    if (!flow) return null;
    const what = this.names.workflow[flow.type];
    this.say(
      flow.reused ? fill(this.texts.reminded_flow, { what }) : fill(this.texts.opened, { what, time: shortTime(flow.due_at) }),
    );
    return flow;
  }

  async send(name, fields, button) {
    const done = await this.do(`${this.address}/${name}`, fields, button);
    if (!done) return null;
    const told = { link: this.texts.text_sent, note: this.texts.note_kept, goodwill: fill(this.texts.granted, { amount: done.amount_cny }) };
    this.say(told[name] ?? "");
    return done;
  }

  /** What the server answers; null when it refused, which is said. */
  async do(address, fields, button, tell = (words) => this.say(words)) {
    if (button?.disabled) return null;
    if (button) button.disabled = true;
    try {
      return await post(address, fields, () => tell(this.texts.unsent));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tell(this.refusal(error));
      return null;
    } finally {
      if (button) button.disabled = false;
      this.chose();
      this.changed();
    }
  }

  refusal({ status, code, by: who, message }) {
    if (status === 401) return this.texts.signed_out;
    if (code === "offer-taken") return who ? fill(this.texts.gone_taken, { who }) : this.texts.gone_expired;
    return message || this.texts.refused;
  }

  // --- forms

  async submit(event) {
    const form = event.target;
    const name = form.dataset.send;
    if (!name) return;
    event.preventDefault();
    const button = event.submitter ?? form.querySelector("button");
    const fields = Object.fromEntries(new FormData(form));
    if (name === "goodwill") fields.amount_cny = Number(fields.amount_cny);
    if (name === "wrap-up") fields.solved = form.elements.solved.checked;
    if (!this.ids.has(form)) this.ids.set(form, newId());
    fields.id = this.ids.get(form);
    const status = form.querySelector(".sending");
    const tell = (words) => (status.textContent = words);
    tell(this.texts.sending);
    const address = `${this.address}/${name === "hand-on" ? this.handOn(button, fields) : name}`;
    const done = await this.do(address, fields, button, tell);
    if (!done) return;
    this.ids.delete(form);
    tell("");
    this.finished(name, form, done);
  }

  /** Three buttons of one form; the address that each means. */
  handOn(button, fields) {
    const [kind, ...rest] = (fields.whom ?? "").split(":");
    const whom = rest.join(":");
    if (button.value === "return") return "return";
    if (button.value === "consult") {
      fields.colleague = kind === "to" ? whom : "";
      return "consult";
    }
    fields[kind] = whom;
    return "hand-on";
  }

  finished(name, form, done) {
    if (name === "workflow")
      this.say(fill(done.reused ? this.texts.reminded_flow : this.texts.opened, { what: this.names.workflow[done.type], time: shortTime(done.due_at) }));
    if (name === "link") this.say(this.texts.text_sent);
    if (name === "note") this.say(this.texts.note_kept);
    if (name === "goodwill") this.say(fill(this.texts.granted, { amount: done.amount_cny }));
    if (name !== "wrap-up") form.reset();
    this.hasChosen = false;
    const place = form.closest("details");
    if (place) {
      place.open = false;
      place.querySelector("summary").focus();
    }
  }
}
