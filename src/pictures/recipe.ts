import packageFacts from "../../package.json" with { type: "json" };

/**
 * Stands for how pictures are made of pictures. It is part of their names, so that other bytes have another address.
 * The number is raised by one whenever the making changes.
 */
export const recipe = `1 sharp ${packageFacts.dependencies.sharp}`;
