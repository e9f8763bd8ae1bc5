/**
 * The style sheet alone shows a footnote at the bottom of the window. This script also closes it on Escape or a click
 * outside, has its text read out at once, and keeps the history of the browser short.
 */

/** True if a mark added the note to the history, so that going back closes it. */
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
