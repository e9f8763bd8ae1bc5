import type { Embed } from "./embed.ts";
import { type EmbedProvider, embedProviders } from "./embedProviders.ts";

/** What a reference leads to at a provider: an id or an address as an editor writes it; undefined where it is neither. */
export const embedAt = (
  { name, kind, forms, addresses }: EmbedProvider,
  reference: string,
): Omit<Embed, "title"> | undefined => {
  for (const form of forms) {
    const parts = form.exec(reference)?.groups;
    if (parts) return { kind, provider: name, ...addresses({ ...parts, start: startIn(reference) }) };
  }
  return undefined;
};

/** What an address leads to at the provider whose host it names; one that runs on any host can't be told by its address. */
export const knownEmbed = (address: string): Omit<Embed, "title"> | undefined => {
  if (!/^https:/i.test(address)) return undefined;
  for (const provider of Object.values(embedProviders)) {
    const embed = provider.runsOn === "its own host" ? embedAt(provider, address) : undefined;
    if (embed) return embed;
  }
  return undefined;
};

/** Where an address says that a recording begins, in seconds: t=90, t=1m30s, start=90. */
const startIn = (reference: string): string | undefined => {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /[?&#](?:t|start)=(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?(?:[&#]|$)/i.exec(reference) ?? [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return start === 0 ? undefined : String(start);
};
