import { ChatElement } from './chat-element.ts';

customElements.define('aisle-chat', ChatElement);

/** A page that places no `<aisle-chat>` itself gets one at its end. */
if (document.querySelector('aisle-chat') === null) document.body.append(document.createElement('aisle-chat'));
