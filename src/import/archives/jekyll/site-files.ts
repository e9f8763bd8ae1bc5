/** Files of the settings of a site. */
export function isConfig(path: string): boolean {
  return /^(?:.*\/)?_config\.(?:ya?ml|toml)$/.test(path);
}
