import { findNameFault, isWithin, normalizeName } from '../dns/name.ts'
import { hasInvisible } from '../text/half-width.ts'

export function isPlainText(value: string): boolean {
  return !/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(value) && !hasInvisible(value)
}

/** A host name of two labels or more, in A-labels. */
export function isDomain(value: string): boolean {
  const name = normalizeName(value)
  return (
    findNameFault(name) === null &&
    name.includes('.') &&
    name.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label))
  )
}

export function isAddress(value: string): boolean {
  const [, local = '', host = ''] = /^([\x21-\x7e]+)@([^@]+)$/.exec(value) ?? []
  return /^[^()<>[\]:;,"\\@]{1,64}$/.test(local) && isDomain(host)
}

export function isAt(value: string, host: string): boolean {
  return isWithin(value.slice(value.lastIndexOf('@') + 1), host)
}

/** RFC 6376 3.1: labels separated by dots; underscores are seen in use. */
export function isSelector(value: string): boolean {
  return findNameFault(value) === null && /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/i.test(value)
}

/** A day of the calendar as YYYY-MM-DD. */
export function isDate(value: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

export function isDistinct(values: readonly string[]): boolean {
  return new Set(values.map((value) => value.toLowerCase())).size === values.length
}
