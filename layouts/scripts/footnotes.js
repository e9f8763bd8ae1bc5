/**
 * A footnote that a mark leads to lies at the foot of the window, by the style sheet alone. With this script it is also left
 * by Escape or a click beside it, its text is read out at once, and it leaves no trail of addresses behind.
 */

/** Whether the address of the note that is shown was added to the history by a mark, so that a step back leaves it. */
let isAdded = false;

/** @type {HTMLElement | null} */
let mark = null;

/** @returns {HTMLElement | null} */
const shown = () => document.querySelector(".footnote-item:target");

const leave = () => {
  const back = shown()?.querySelector(".footnote-back");
  if (isAdded) history.back();
  else if (back instanceof HTMLAnchorElement) location.replace(back.href);
  isAdded = false;
  mark?.focus({ preventScroll: true });
};

document.addEventListener("click", (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const note = shown();
  const reference = target.closest(".footnote-ref a");
  if (reference instanceof HTMLAnchorElement) {
    mark = reference;
    if (!note) isAdded = true;
    else {
      event.preventDefault();
      location.replace(reference.href);
    }
    return;
  }
  const isWayBack = note !== null && isAdded && target.closest(".footnote-back") !== null;
  if (isWayBack) event.preventDefault();
  if (isWayBack || (note && !note.contains(target) && !target.closest("a, button, summary"))) leave();
});

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && shown()) leave();
});

addEventListener("hashchange", () => {
  const note = shown();
  if (!note) return;
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
});
