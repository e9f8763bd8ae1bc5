import { hashSource } from "../../src/lib/hash.ts";
import { type Html, html, importMapScript, jsonInScript } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { DeskView } from "../../src/pages/views/desk.ts";

/** Returns the page of the desk, which shows nothing until its script runs, or the settings that the script loads. */
export function desk(view: DeskView): Html | string {
  if (view.part === "settings") return `${JSON.stringify(view.settings, undefined, 1)}\n`;
  const { title, settingsUrl, scriptUrl, iconUrl, modules, origins } = view;
  const imports = { imports: modules };
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${deskPolicy(origins, hashSource(jsonInScript(imports)))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Desk · ${title}</title>
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="same-origin">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${safeUrl(iconUrl)}" type="image/svg+xml">
<link rel="cms-config-url" type="application/json" href="${safeUrl(settingsUrl)}">
${importMapScript(imports)}
<script type="module" src="${safeUrl(scriptUrl)}"></script>
</head>
<body>
<noscript>The desk needs JavaScript.</noscript>
</body>
</html>
`;
}

/**
 * Returns the content security policy of the desk: its own files, and the forge. The program writes styles into the page, makes
 * previews of pictures as blobs, and converts pictures by WebAssembly. https://www.w3.org/TR/CSP3/
 */
function deskPolicy(origins: readonly string[], importMap: string): string {
  const forge = origins.join(" ");
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${importMap}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${forge}`,
    `media-src 'self' blob: ${forge}`,
    "font-src 'self' data:",
    `connect-src 'self' data: blob: ${forge}`,
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
