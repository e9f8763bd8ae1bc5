/** Adds a button to each embed. Nothing is loaded from another site before a reader clicks it. */

/** @param {HTMLElement} figure */
const frameOf = (figure) => {
  const frame = document.createElement("iframe");
  frame.src = figure.dataset.frame ?? "";
  frame.title = figure.querySelector("figcaption")?.textContent ?? "";
  frame.allow = "encrypted-media; fullscreen; picture-in-picture";
  // Some providers require a referrer; the origin is enough.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  if (figure.dataset.height) frame.height = figure.dataset.height;
  return frame;
};

for (const figure of document.querySelectorAll("figure[data-frame]")) {
  const card = figure.querySelector(".embed-card");
  if (!(figure instanceof HTMLElement) || !card) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = figure.dataset.load ?? "";
  button.addEventListener("click", () => {
    const frame = frameOf(figure);
    card.replaceWith(frame);
    frame.focus();
  });
  card.append(button);
}
