/** What is imported from a package that need not be there, or null where it is not installed. */
export async function installed<Module>(load: () => Promise<Module>): Promise<Module | null> {
  try {
    return await load();
  } catch (problem) {
    const { code } = problem as { readonly code?: unknown };
    // The second is what CommonJS says.
    if (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") return null;
    throw problem;
  }
}
