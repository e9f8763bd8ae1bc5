/** The networks that articles can be shared on: each takes a whole link, and asks for no script or key. */
export const networks = [
  "bluesky",
  "facebook",
  "linkedin",
  "reddit",
  "telegram",
  "threads",
  "whatsapp",
  "x",
] as const;

export type Network = (typeof networks)[number];
