/** A catalogue's texts are not ours: no marks, no markup, no addresses. */
export const plainText = /^(?!.*(?:https?:|www\.))[^[\]<>\n`*_]{1,120}$/iu;
