import type { Lexicon } from '../lexicon.ts';

/** English. */
export const en: Lexicon = {
  ignore:
    'ignore|ignores|ignoring|disregard*|forget all|forget any|forget your|forget everything|forget previous|forget prior|forget what|forget the instructions|forget about|override|overriding|bypass*|do not follow|don’t follow|stop following|regardless of|set aside|pay no attention to|never mind',
  prior:
    'previous*|prior|above|earlier|preceding|all|every*|any|original|initial|past|so far|told|given|existing|current',
  above:
    'the above|all previous|all of the above|everything above|everything you|everything that|all that you|what you were told|what i said before|all prior|previous tasks|previous requests|previous messages|previous conversation|previous input|all the previous',
  rules:
    'instruction|instructions|rule|rules|prompt|prompts|guideline|guidelines|directions|directive|directives|commands|restrictions|constraints|programming|training|filters|guardrails|safety|protocols|limitations',
  tell: 'tell|give|show|share|sharing|confirm|provide|write|say|spell|list|send|let me know|what is|what’s|what was|what are|whats|need|could you|can you|would you|know|inform|find out',
  disclose: 'repeat|reveal*|print|output|leak|dump|recite|disclose|expose|copy|echo|regurgitate',
  secret:
    'password*|passcode*|passphrase*|pass phrase|pass code|passwd|secret key*|secret word*|secret code*|secret phrase|api key*|access key*|access code*|private key|codeword|code word|login details|confidential information|the secret|your secret*|login credentials|your credentials|admin credentials|user credentials|secret keys',
  owner:
    'your|our system|our system’s|our|the chatbot|the bot|the company’s|the database|admin password|administrator’s|system password',
  recover:
    'forgot*|reset*|change|changing|changed|recover*|restore*|restoring|lost|lose|retriev*|remember|new|creat*|updat*|strong|requirement*|work|works|working|wrong|incorrect|login|log in|sign in|logging in|field|email|link|manager|protect*|do i need|required|guest|register*|sign up|checkout|my user|user pin|user password',
  mine: 'my|mine',
  person:
    'the user|the user’s|user’s|users’|this user|the customer|the customer’s|other customers|another customer*|other users|another user*|employee*|all customers|someone else’s|somebody else’s|another person|other people’s|his|her|all users|john doe*|jane doe*',
  private:
    'date of birth|birth date*|birthdate*|birthday|birth day|birth year|birth month|year of birth|month of birth|was born|bank balance*|account balance*|balance of|current city|city of residence|currently live*|place of residence|lives now|live now|home address|social security number|current location|medical record*|salary|your database|user database|customer database|list of users|user list|user live*|user reside*|customer live*|user lives*|where he lives|where she lives|city of birth',
  contact:
    'email address*|e-mail address*|email|phone number*|telephone number|personal data|personal information|private information|private data|personal details|credit card information|credit card number*|user data|bank details|transaction history|order history|initials|zip code|postal code|zodiac sign|star sign|astrological sign|middle name|maiden name|full name|nationality|age',
  imagine:
    'imagine|imagining|suppose|let’s say|let’s assume|let’s imagine|let’s pretend|assume that|assume we|assuming that|pretend*|make believe|in this scenario|in a scenario|scenario where|for the sake of argument',
  fiction:
    'hypothetical*|parallel universe|parallel world|alternate universe|alternate reality|alternative reality|in a world where|fictional world|fictional scenario|imaginary world',
  mode: 'system mode|override mode|security override|system override|developer mode|debug mode|debugging mode|admin mode|god mode|maintenance mode|opposite mode|unrestricted mode|sudo mode|root mode|dan mode|test mode|diagnostic mode|mode enabled|mode activated',
  authority:
    'i am god|i’m god|i am a god|i’m a god|i am the president|i’m the president|i am your boss|i’m your boss|as your boss|i am your*|i’m your developer|i’m your creator|your developer|your creator|your administrator|your manager|your supervisor|cybersecurity expert|security expert|i’m the ceo|i am the ceo|i’m an admin|i am an admin|as the administrator|i have authorization|i am the administrator|i’m the administrator|i am a police officer|i’m a police officer|i’m the new admin*|i am the new admin*|i’m from it|i am from it|i work for the it|i’m calling from the it|the system’s administrator',
  cipher:
    'morse|base64|base 64|base-64|rot13|rot-13|caesar|cipher*|hex string|hexadecimal|binary code|ascii code*|decode*|decoding|decrypt this|decipher|pig latin|leetspeak|atbash|vigenere|backward|backwards|interlace*|interleave*|encoded|encode each|encode it|unscramble|anagram',
  twist:
    'haiku|poem|acrostic|limerick|rhyme|short story|first letter*|first two letters|first three letters|last letter*|each letter|each character|in reverse|reverse order|reversed|pig latin|separated by|how many letters|how many characters|starts with|letter by letter|word by word|hint*|rhymes with|sounds like|into spanish|into german|into french|into emoji*|as emoji*',
  role: 'you are now|you’re now|act as|acting as|act like|pretend to be|pretend you|pretend that you|roleplay as|role play as|play the role|from now on|you will be|impersonate|take on the role|you are going to|i want you to act|respond as|you will act|stay in character|you will roleplay|simulate a|simulate another|reply as|answers as|character named|i want you to be|you are going to simulate',
  free: 'do anything now|anything now|no restrictions|without restrictions|without any restrictions|unrestricted|unfiltered|uncensored|no rules|no filter*|without filter*|without any filter*|no ethical|no ethics|amoral|unethical|immoral|no morals|illegal|broken free|break character|jailbreak*|no limits|no limitations|never refuse*|cannot refuse|can’t refuse|does not refuse|not bound by|without warnings|no warnings|any warning|disclaimers|ethical guidelines|moral guidelines|content policy|openai policy|never say no|has no rules|no matter how|does not care about|doesn’t care|any request|highly illegal|no rules or|without any limit*|never hesitat*|answer any question|any question|unlimited',
  vendor:
    'chatgpt|chat gpt|gpt-3*|gpt-4*|gpt3*|gpt4*|gpt|llm|llms|ai model|as an ai|artificial intelligence model|as a language model|ai language model|a large language model',
  prompt:
    'system prompt*|initial prompt*|your prompt*|hidden instructions|hidden prompt|instructions you were given|instructions given to you|instructions you received|words above|everything above this|text above this|your system message|system message|developer message|your initial instructions|your original instructions|your internal instructions|your secret instructions|all instructions|the prompt you|prompt you were given|your previous instructions|previous prompt|secret instructions|internal guidelines|system instructions|repeat your rules|reveal your rules|print your rules|your hidden rules|your secret rules|rules you were given|guidelines you were given|your internal rules|your internal guidelines',
  orders: 'your instructions|your directives|your configuration|your programming|instructions given to you',
  document:
    'summarize this|summarise this|this webpage|this web page|this article|this table|this code|this function|following webpage|following article|following email|following text|this document',
  state:
    'and state|and say|state that|say that the|let’s say that|let us say|print the following|output the following|state the following|say the following|tell the user|tell them to|just say|instead say|respond only with|reply only with|respond with only|always respond|answer only with|write a message|ask the user to|direct the user|every prompt|all of your responses|start your reply|start your response|begin your response|you will only respond|you will always|your output|reply only as|respond only as|prefix all',
  maker: 'openai|anthropic|deepmind|meta ai|developed by google',
  opinion:
    'your thoughts on|your opinion|what do you think about|your view on|your views on|how do you feel about',
  goods:
    'wash*|assembl*|clean*|care|install*|setup|return*|shipping|delivery|mounting|for the|cooking|use of|exchange*',
};
