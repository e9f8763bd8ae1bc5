import type { Embed } from "./embed.ts";
import { type EmbedProvider, embedProviders } from "./embedProviders.ts";

/** What a reference leads to at a provider: an id or an address as an editor writes it; undefined where it is neither. */
export const embedAt = (
  { name, kind, forms, addresses }: EmbedProvider,
  reference: string,
): Omit<Embed, "title"> | undefined => {
  for (const form of forms) {
    const parts = form.exec(reference)?.groups;
    if (parts) return { kind, provider: name, ...addresses(parts) };
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
