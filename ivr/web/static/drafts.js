// Owns what was typed and is not sent yet: it stays when the page around it is shown anew.

const typed = new Map();
const FIELDS = ["text", "outcome", "to_owner"];

/** Kept with the version that was on the screen when typing began: what others did since is told, not overwritten. */
export function note(form) {
  const key = form.dataset.act;
  const before = typed.get(key);
  const now = new FormData(form);
  const draft = { act_id: before?.act_id ?? now.get("act_id"), version: before?.version ?? now.get("version") };
  for (const name of FIELDS) draft[name] = now.get(name);
  typed.set(key, draft);
}

export const drop = (form) => typed.delete(form.dataset.act);

/** After an act of one's own, what else was typed is meant for what came of it. */
export function follow(versionFields) {
  for (const field of versionFields) {
    const draft = typed.get(field.form.dataset.act);
    if (draft) draft.version = field.value;
  }
}

export const any = () => [...typed.values()].some((draft) => draft.text?.trim());

/** Into the forms under `root` that were shown anew. */
export function restore(root) {
  for (const form of root.querySelectorAll("form[data-act]")) {
    for (const [name, value] of Object.entries(typed.get(form.dataset.act) ?? {})) {
      const field = form.elements.namedItem(name);
      if (field && value !== null) field.value = value;
    }
  }
}
