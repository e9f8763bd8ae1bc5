/** Returns true for the settings of a site: hugo.toml, or config.toml where there is a folder of content. */
export function isSettings(path: string, paths: ReadonlySet<string>): boolean {
  const [, folder = "", name] =
    /^(.*\/)?(?:config\/_default\/)?(hugo|config)\.(?:toml|ya?ml|json)$/.exec(path) ?? [];
  if (name === undefined) return false;
  return name === "hugo" || [...paths].some((other) => other.startsWith(`${folder}content/`));
}
