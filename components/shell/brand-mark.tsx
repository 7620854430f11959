/** The mark: a pizza with a slice drawn out, as a speech bubble. */
export function BrandMark({ className }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className}>
      <path fill="#f48647" d="M15 4.05A12 12 0 1 0 27.95 17H15Z" />
      <path fill="#7c2d12" d="M15 4.05A12 12 0 0 0 6.2 8.7l1.7 1.3A9.9 9.9 0 0 1 15 6.2Z" opacity=".35" />
      <path fill="#f6d78c" d="M18 2a12 12 0 0 1 12 12H18Z" />
      <circle cx="10.2" cy="14.2" r="1.9" fill="#b73c18" />
      <circle cx="14.6" cy="21.4" r="1.9" fill="#b73c18" />
      <circle cx="21" cy="20.4" r="1.5" fill="#b73c18" />
      <circle cx="22.2" cy="9.6" r="1.5" fill="#b73c18" />
      <path fill="#f48647" d="M7 25.5 4.2 30.2l6.3-2.6Z" />
    </svg>
  );
}
