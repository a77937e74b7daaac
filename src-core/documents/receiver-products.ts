import { receiverCatalog, type Receiver } from '../catalog/receivers.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { fillTemplate, type Language } from '../text/message.ts'
import { bullets, card, heading, note, numbers, paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import { sayFrom } from './say.ts'
import { senderDomains } from './senders.ts'
import { guidanceTexts } from './texts/guidance-texts.ts'
import { receiverRequestTexts } from './texts/receiver-request-texts.ts'

/** The catalog's steps let mail in only where authentication passes: they hold for the customer's own domain too. */
const ASKS_FOR_A_PASS: ReadonlySet<string> = new Set(['google-workspace', 'm365-mailflow-rule'])
/** Lets a domain in by the pair of sender and sending server, in a tab of its own. */
const TAKES_PAIRS = 'm365-tabl'
/** Switches authentication off for the domain. */
const SKIPS_CHECKS = 'm365-antispam-allowed-domains'

/** Any product of which there is no entry. */
const OTHER_PRODUCTS = 'generic-gateway'

/** Whether this product is known to let the customer's own domain in without letting forgers in. */
export function canAllowOwnDomain({ id }: Pick<Receiver, 'id'>): boolean {
  return ASKS_FOR_A_PASS.has(id) || id === TAKES_PAIRS
}

export function describeProducts(
  plan: SetupPlan,
  products: readonly Receiver[],
  language: Language,
): Block[] {
  const say = sayFrom(receiverRequestTexts, language)
  if (products.length === 0) return []
  return [
    heading(say('products')),
    paragraph(say('products-note', { date: receiverCatalog.checkedOn })),
    ...products.map((product) => describeProduct(plan, product, language)),
  ]
}

function describeProduct(plan: SetupPlan, product: Receiver, language: Language): Block {
  const say = sayFrom(receiverRequestTexts, language)
  const comma = language === 'ja' ? '、' : ', '
  const name = language === 'ja' ? product.nameJa : product.nameEn
  const [domain = '', ...others] = senderDomains(plan)
  const shown = others.length > 0 ? sayFrom(guidanceTexts, language)('domain-blank') : domain
  const cautions = describeCautions(plan, product).map((caution) => fillTemplate(caution, { domain: shown }))
  return card(name, [
    ...(plan.option === 'own-domain'
      ? stepsForOwn(plan, product, language)
      : stepsOf(product, shown, language)),
    ...(cautions.length > 0 ? [bullets(cautions)] : []),
    ...product.docs.slice(0, 1).map((url) => paragraph(say('help', { url }))),
    ...(product.id === OTHER_PRODUCTS
      ? [paragraph(say('products-uncovered', { names: receiverCatalog.notCovered.join(comma) }))]
      : []),
  ])
}

/** Those about a plain allow entry say nothing of a pair; 方法2 is a word between us and the customer. */
function describeCautions({ option }: SetupPlan, { id, cautions }: Receiver): readonly string[] {
  if (option === 'own-domain' && (id === TAKES_PAIRS || id === SKIPS_CHECKS)) return []
  return (cautions ?? []).filter((caution) => !caution.includes('方法2'))
}

function stepsOf({ steps, confidence }: Receiver, domain: string, language: Language): Block[] {
  const say = sayFrom(receiverRequestTexts, language)
  if (steps === null) return [note('warning', say('steps-unconfirmed'))]
  return [
    ...(confidence === 'high' ? [] : [note('info', say('partly-unconfirmed'))]),
    numbers(steps.map((step) => fillTemplate(step, { domain }))),
  ]
}

/** Never an unconditional allow: a DMARC pass, or the pair with the sending server, or nothing. */
function stepsForOwn({ subject }: SetupPlan, product: Receiver, language: Language): Block[] {
  const say = sayFrom(receiverRequestTexts, language)
  const { domain } = subject
  if (product.id === TAKES_PAIRS) {
    return [
      numbers([
        say('spoof-open'),
        say('spoof-tab'),
        say('spoof-pair', { sender: subject.address ?? domain }),
        say('spoof-type'),
      ]),
      paragraph(say('spoof-source')),
    ]
  }
  if (product.id === SKIPS_CHECKS) return [note('danger', say('skips-checks', { domain }))]
  if (!ASKS_FOR_A_PASS.has(product.id)) return [note('danger', say('condition-only', { domain }))]
  return stepsOf(product, domain, language)
}
