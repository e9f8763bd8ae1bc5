/** Styles of the plot. It has a ground of its own, so that it suits light and dark pages. */
export const plotStyle = `
text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-size: 13px; fill: var(--text); paint-order: stroke; stroke: var(--ground); stroke-width: 4px; }
.ground { fill: var(--ground); stroke: var(--line); }
.heading { font-size: 17px; font-weight: 600; }
.group { font-weight: 600; }
.faint { fill: var(--faint); font-size: 12px; }
.grid { stroke: var(--line); stroke-width: 1; }
.range { stroke-width: 2; stroke-linecap: round; }
.dot { stroke-width: 2; }
.dateline, .searching { --mark: var(--dateline); }
.hugo { --mark: var(--hugo); }
.eleventy { --mark: var(--eleventy); }
.range, .dot { stroke: var(--mark); }
.dot { fill: var(--mark); }
.stands { fill: var(--ground); }
svg { --ground: #fdfbf6; --text: #1d1b16; --faint: #655f52; --line: #ddd6c6; --dateline: #9d2a1c; --hugo: #1c5f94; --eleventy: #5f5a4d; }
@media (prefers-color-scheme: dark) {
  svg { --ground: #14130f; --text: #efe9dc; --faint: #a9a18f; --line: #39352b; --dateline: #ff8f78; --hugo: #7fbdf0; --eleventy: #b9b2a2; }
}
`;
