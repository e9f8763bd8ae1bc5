/** Stores the reader's colour scheme. Runs before the page is painted, so that no wrong colours flash. */
{
  const schemes = ["light", "dark"];

  // A browser may refuse to store anything. Then the choice applies to this page only.
  const kept = () => {
    try {
      return localStorage.getItem("theme") ?? "";
    } catch {
      return "";
    }
  };

  /** @param {string} theme */
  const keep = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {}
  };

  /** @param {string} theme one of the schemes; any other value follows the system */
  const show = (theme) => {
    const isChosen = schemes.includes(theme);
    if (isChosen) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    const edges = document.querySelectorAll('meta[name="theme-color"]');
    for (const [index, scheme] of schemes.entries()) {
      const chosen = scheme === theme ? "all" : "not all";
      edges[index]?.setAttribute("media", isChosen ? chosen : `(prefers-color-scheme: ${scheme})`);
    }
  };

  document.documentElement.dataset.scripts = "";
  show(kept());

  addEventListener("DOMContentLoaded", () => {
    const choice = document.querySelector(".theme select");
    if (!(choice instanceof HTMLSelectElement)) return;
    choice.value = kept();
    choice.addEventListener("change", () => {
      keep(choice.value);
      show(choice.value);
    });
  });
}
