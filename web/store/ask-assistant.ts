/** Opens the chat with a question already typed, for the shopper to finish. */
export function askAssistant(question: string): void {
  document.dispatchEvent(new CustomEvent('aisle-ask', { detail: question }));
}
