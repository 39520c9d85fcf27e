/** The logo: a pair of scales. */
export function BalanceMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M16 5v21M10.500 26h11M6 10h20" />
        <path d="M6.500 10 3 18.500h7zM25.500 10 22 18.500h7z" />
        <path d="M3 18.500a3.500 3 0 0 0 7 0M22 18.500a3.500 3 0 0 0 7 0" />
      </g>
    </svg>
  );
}
