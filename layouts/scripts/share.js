/** Shows the ways to share an article that need a script: the system's own, and to copy the link. */

/**
 * @param {HTMLElement} place
 * @param {{ readonly way: string, readonly act: () => Promise<void> }} offer
 */
const offered = (place, { way, act }) => {
  const button = place.querySelector(`[data-share="${way}"]`);
  if (!(button instanceof HTMLElement) || !button.parentElement) return;
  button.parentElement.hidden = false;
  // A reader who changes their mind makes the system's sharing fail, and that is no fault.
  button.addEventListener("click", () => act().catch(() => {}));
};

for (const place of document.querySelectorAll(".share")) {
  if (!(place instanceof HTMLElement)) continue;
  const { url = "", title = "", copied = "" } = place.dataset;
  // It must be there before it says something, or nobody would hear it.
  const status = document.createElement("p");
  status.role = "status";
  place.append(status);
  if ("share" in navigator) offered(place, { way: "system", act: () => navigator.share({ title, url }) });
  if (navigator.clipboard)
    offered(place, {
      way: "copy",
      act: async () => {
        await navigator.clipboard.writeText(url);
        status.textContent = copied;
      },
    });
}
