/** The accent of a publication that names none, as in layouts/styles/tokens.css: on light ground, and on dark. */
export const oxblood = { light: "#8e1b17", dark: "#f2917f" } as const;
