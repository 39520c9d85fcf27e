import { type Problem, ProblemError } from '../api/ask';

interface Sending {
  headers: Readonly<Record<string, string>>;
  /** Told the share that has been sent, from 0 to 1. */
  onProgress(share: number): void;
}

/**
 * Sends a file as it is. `fetch` tells nobody how far it has come, so this is the older way. Every
 * failure is a `ProblemError`.
 */
export function sendFile(
  address: string,
  file: File,
  { headers, onProgress }: Sending,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new ProblemError(problemIn(request)));
    request.onerror = () => reject(new ProblemError({ status: 0, code: 'no-answer' }));
    request.send(file);
  });
}

function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  try {
    const said = JSON.parse(responseText) as Partial<Problem>;
    return { ...said, status, code: said.code ?? 'unreadable' };
  } catch {
    return { status, code: 'unreadable' };
  }
}
