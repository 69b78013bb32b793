import { chatSign } from '../shared/signs.ts';
import styles from './launcher.css';

/** The button that opens the chat, and its own small style sheet. */
export interface Launcher {
  readonly button: HTMLButtonElement;
  readonly styles: CSSStyleSheet;
  readonly label: (text: string) => void;
}

const svg = 'http://www.w3.org/2000/svg';

/** Makes the button by hand: the loader carries no framework. */
export function createLauncher(onPress: () => void): Launcher {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);

  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', chatSign);
  icon.append(path);

  const words = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.append(icon, words);
  button.addEventListener('click', onPress);
  return {
    button,
    styles: sheet,
    label(text) {
      words.textContent = text;
      button.setAttribute('aria-label', text);
    },
  };
}
