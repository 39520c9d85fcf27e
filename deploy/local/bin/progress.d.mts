export function step<T>(
  label: string,
  work: () => Promise<T>,
  describe?: (result: T) => string | undefined,
): Promise<T>;
