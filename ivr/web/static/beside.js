// Owns what stands beside a call: the parcel's timeline, earlier calls, who waits, who else is there.

import { make, shortTime } from "./turn.js";
import { ago } from "./packet.js";

const by = (id) => document.getElementById(id);
let shown = "";

/** `call` as GET /api/desk/calls/<sid>; null for none. */
export function showCall(call, { names, texts }) {
  by("timeline-box").hidden = by("history-box").hidden = !call;
  const now = JSON.stringify(call && [call.call_sid, call.parcels, call.parcels_missing, call.history, call.revealed]);
  if (!call || now === shown) return; // what the reader has opened stays open
  shown = now;
  by("timeline").replaceChildren(...timelines(call, { names, texts }));
  by("history").replaceChildren(
    ...(call.history.length ? call.history.map((each) => earlier(each, names)) : [make("li.quiet", {}, texts.no_history)]),
  );
}

function timelines(call, { names, texts }) {
  const parcels = parcelsOf(call);
  if (!parcels.length) return [make("p.quiet", {}, call.parcels_missing ? texts.lookup_failed : texts.no_parcel)];
  const old = call.parcels_missing ? [make("p.notice", {}, texts.lookup_failed)] : [];
  return old.concat(parcels.map((parcel, n) => timeline(parcel, n, call, { names, texts })));
}

/** As they are now, else as they were handed over. */
export function parcelsOf(call) {
  return call.parcels_missing ? call.packet.parcels ?? [] : call.parcels;
}

function timeline(parcel, n, call, { names, texts }) {
  const scans = newestFirst(parcel.scans ?? []).map((scan, m) =>
    make(
      `li${m ? "" : ".newest"}`,
      {},
      make("span.at", {}, make("time", { datetime: scan.at }, shortTime(scan.at))),
      make("div", {}, make("b", {}, scan.node || names.parcel[scan.state]), " ", scan.text),
    ),
  );
  return make(
    "details",
    { open: n ? null : "" },
    make("summary", {}, `${call.revealed?.parcels?.[n] ?? parcel.tracking_no} `, make("span.quiet", {}, names.parcel[parcel.state])),
    make("ol.scans", {}, ...(scans.length ? scans : [make("li.quiet", {}, texts.no_scans)])),
  );
}

const newestFirst = (scans) => [...scans].sort((one, other) => (one.at < other.at ? 1 : -1));

function earlier(call, names) {
  const about = (call.intents ?? []).map((intent) => names.intent[intent] ?? intent).join("、");
  return make(
    "li",
    {},
    make("time.quiet", { datetime: call.started_at }, shortTime(call.started_at)),
    " ",
    make(`span.outcome.${call.outcome ?? "open"}`, {}, names.outcome[call.outcome ?? "open"]),
    " ",
    about,
  );
}

export function showQueue(waiting, { names, texts }) {
  by("queue").replaceChildren(
    ...(waiting.length
      ? waiting.slice(0, 8).map((each) =>
          make(
            `li${each.priority === 0 ? ".urgent" : ""}`,
            {},
            make("time.watch.no", { datetime: each.since }),
            " ",
            make("span.no", {}, each.caller || texts.withheld),
            " ",
            make("span.quiet", {}, names.handover[each.reason] ?? names.intent[each.reason] ?? ""),
            each.skills?.length ? make("span.tag", {}, each.skills.map((skill) => names.skill[skill] ?? skill).join(" ")) : null,
          ),
        )
      : [make("li.quiet", {}, texts.waiting_none)]),
  );
}

export function showColleagues(colleagues, { names, texts }) {
  by("colleagues").replaceChildren(
    ...(colleagues.length
      ? colleagues.map((each) =>
          make(
            "li",
            {},
            make(`i.dot.${each.presence}`, { "aria-hidden": "true" }),
            make("b", {}, each.name),
            ` ${names.presence[each.presence]} `,
            each.since ? ago(each.since, texts.in_state, texts) : null,
          ),
        )
      : [make("li.quiet", {}, texts.nobody_else)]),
  );
}
