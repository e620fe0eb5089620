/** The form as the server sent it, without what was typed since. */
export function asRendered(form) {
  const copy = form.cloneNode(true);
  copy.reset();
  return copy;
}
