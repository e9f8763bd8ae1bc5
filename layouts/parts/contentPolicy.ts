import type { Head } from "../../src/pages/views/head.ts";
import { type Html, html } from "../../src/text/html.ts";

/** Searching runs compiled code; no other page may. */
const scriptSources = (names: readonly string[]): string =>
  names.includes("search") ? "'self' 'wasm-unsafe-eval'" : "'self'";

const frameSources = (hosts: readonly string[]): string => (hosts.length > 0 ? hosts.join(" ") : "'none'");

/** What a browser may load into a page: what lies on the site itself, and frames of the hosts that the page names. */
export const contentPolicy = ({ scripts, frameHosts }: Pick<Head, "scripts" | "frameHosts">): Html => {
  const policy = [
    "default-src 'self'",
    `script-src ${scriptSources(scripts)}`,
    `frame-src ${frameSources(frameHosts)}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}">`;
};
