/** The settings of the model that stand in the shell (GROQ_…): nothing else of it reaches the demo's app. */
export function modelSettings(shell: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shell).flatMap(([name, value]) =>
      name.startsWith("GROQ_") && value !== undefined ? [[name, value]] : [],
    ),
  );
}
