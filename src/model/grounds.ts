/** The colours that texts stand on, as in layouts/styles/tokens.css, the hardest to read on last. */
export const grounds = {
  light: { paper: "#fdfbf6", tint: "#f5efe2" },
  dark: { paper: "#14130f", tint: "#211f19" },
} as const;
