/** Offers to show what a text embeds from another site; nothing is loaded from there before a reader asks. */

/** @param {HTMLElement} figure */
const frameOf = (figure) => {
  const frame = document.createElement("iframe");
  frame.src = figure.dataset.frame ?? "";
  frame.title = figure.querySelector("figcaption")?.textContent ?? "";
  frame.allow = "encrypted-media; fullscreen; picture-in-picture";
  // Some providers show nothing where they are not told who asks; the site is enough.
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
