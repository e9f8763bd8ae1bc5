/** Shows the buttons to share an article that need a script: the system's share dialog, and copying the link. */

/**
 * @param {HTMLElement} element
 * @param {{ readonly way: string, readonly act: () => Promise<void> }} offer
 */
const offered = (element, { way, act }) => {
  const button = element.querySelector(`[data-share="${way}"]`);
  if (!(button instanceof HTMLElement) || !button.parentElement) return;
  button.parentElement.hidden = false;
  // Sharing also fails if the reader cancels it.
  button.addEventListener("click", () => act().catch(() => {}));
};

for (const element of document.querySelectorAll(".share")) {
  if (!(element instanceof HTMLElement)) continue;
  const { url = "", title = "", copied = "" } = element.dataset;
  // Screen readers announce changes of a status element that exists already.
  const status = document.createElement("p");
  status.role = "status";
  element.append(status);
  if ("share" in navigator) offered(element, { way: "system", act: () => navigator.share({ title, url }) });
  if (navigator.clipboard)
    offered(element, {
      way: "copy",
      act: async () => {
        await navigator.clipboard.writeText(url);
        status.textContent = copied;
      },
    });
}
