//! The shapes of personal data, most certain first.
//!
//! Decides nothing about what happens to a line; only what is a number, an address or an introduction.

use super::numbers::{end_of_number, is_no_number, regex};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// A shape, and what becomes of it.
pub(super) enum Rule {
    /// It is taken out, unless `stays` says of the text and the place that it is something else.
    Out {
        /// The shape.
        what: Regex,
        /// What looks so and is none.
        stays: fn(&str, Range<usize>) -> bool,
        /// Where it ends, of the text and the end of the shape: a number may go on behind a blank.
        ends: fn(&str, usize) -> usize,
    },
    /// The line is held back.
    Hold(Regex),
}

/// What may stand between the parts of a number: blanks, dashes and marks of every kind.
const BETWEEN: &str =
    r"[\s\u{a0}\u{2000}-\u{200a}\u{202f}\u{205f}\u{3000}\p{Pd}\u{2212}./\\()\[\]+_·•,'’:*#~|=]";
const AT: &str = r"(?:@|＠|\s?[(\[{<]\s?(?:at|ät|a|arroba|małpa|@)\s?[)\]}>]\s?|[_*-]at[_*-])";
const AT_WORD: &str = r"(?:\s[@＠]\s?|[@＠]\s|\s(?:at|AT|ät|arroba|małpa|malpa|klammeraffe)\s)";
const DOT: &str = r"(?:\s?\.\s?|\s?[(\[{<]\s?(?:dot|punkt|kropka|ponto|punto|点)\s?[)\]}>]\s?|\s(?:dot|DOT|punkt|kropka|ponto|punto)\s)";
const TOP: &str = r"(?:com|org|net|info|biz|edu|gov|eu|io|me|co|de|at|ch|pl|pt|br|es|mx|ar|cl|uk|us|ie|fr|it|nl|cn|hk|tw|online|shop|app|dev|example|test)";

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(make);

/// All rules, in the order in which they are tried.
pub(super) fn rules() -> &'static [Rule] {
    &RULES
}

fn make() -> Vec<Rule> {
    let mut rules = Vec::new();
    rules.extend(nets().iter().map(|shape| out(shape)));
    rules.extend(streets().iter().map(|shape| Rule::Out {
        what: regex(shape),
        stays: is_day,
        ends: |_, end| end,
    }));
    rules.extend(ids().iter().map(|shape| Rule::Out {
        what: regex(shape),
        stays: |_, _| false,
        ends: end_of_number,
    }));
    rules.push(Rule::Out {
        what: regex(&format!(r"[+(]*\p{{N}}(?:{BETWEEN}{{0,3}}\p{{N}})+")),
        stays: is_no_number,
        ends: |_, end| end,
    });
    rules.push(out(&spoken()));
    rules.extend(introductions().iter().map(|cue| Rule::Hold(regex(cue))));
    rules
}

fn out(shape: &str) -> Rule {
    Rule::Out {
        what: regex(shape),
        stays: |_, _| false,
        ends: |_, end| end,
    }
}

/// Mail, web and handles.
fn nets() -> Vec<String> {
    vec![
        r"(?i)\b(?:https?://|www\.)\S*[^\s.,;:!?)]".to_owned(),
        format!(r"(?i)[\p{{L}}\p{{N}}._%+-]+(?:{AT})[\p{{L}}\p{{N}}-]+(?:{DOT}[\p{{L}}\p{{N}}-]+)*"),
        format!(r"(?i)[\p{{L}}\p{{N}}._%+-]+(?:{AT_WORD})[\p{{L}}\p{{N}}-]+(?:{DOT}[\p{{L}}\p{{N}}-]+)*{DOT}{TOP}\b"),
        format!(r"(?i)\b[\p{{Latin}}\p{{N}}][\p{{Latin}}\p{{N}}-]*(?:\.[\p{{Latin}}\p{{N}}-]+)*\.{TOP}\b(?:/\S*)?"),
        r"[@＠][\p{L}\p{N}_][\p{L}\p{N}_.-]*[\p{L}\p{N}_]".to_owned(),
        r"\b\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+\b".to_owned(),
        r"(?i)\b(?:insta|instagram|twitter|tiktok|telegram|facebook|fb|linkedin|skype|whatsapp|snapchat|discord|wechat|weixin|signal|threads|mastodon|xing)\b\s?(?:name|id|handle|user|nick|account|konto|usuario|usuário|nazwa)?\s?(?::|=|is|ist|to|é|es|：|-|–)\s?\S*[\p{L}\p{N}]".to_owned(),
        r"(?i)(?:微信|QQ|微博|抖音)号?\s?(?:是|：|:)?\s?[a-z0-9][a-z0-9_-]{3,}".to_owned(),
    ]
}

/// Addresses of post.
fn streets() -> Vec<String> {
    let name = r"\p{Lu}[\p{L}.'’-]*";
    let number = r"\d{1,5}\s?[a-zA-Z]?\b(?:\s?/\s?\d{1,4})?";
    vec![
        // English: 12 Baker Street; Baker Street 12; a postcode; a box.
        format!(r"\b\d{{1,5}}[a-zA-Z]?,?\s(?:{name}\s){{1,4}}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Crescent|Boulevard|Blvd|Gardens|Grove|Hill|Mews|Row|Parkway|Highway|Park|Green|Quay|Walk)\b\.?"),
        format!(r"(?:{name}\s){{1,3}}(?:Street|Road|Avenue|Lane|Drive|Square|Terrace|Crescent|Boulevard)\s(?:no\.?\s?)?{number}"),
        r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b".to_owned(),
        r"(?i)\bp\.?\s?o\.?\s?box\s\d+".to_owned(),
        // German: Hauptstraße 5, Berliner Str. 12b, Am Alten Markt 3.
        format!(r"(?:{name}\s)?\p{{Lu}}[\p{{L}}-]*(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|steig|pfad|chaussee|hof|graben|markt|wall)\s?{number}"),
        format!(r"(?:{name}\s)?(?:Straße|Strasse|Str\.)\s{number}|{name}\s(?:Weg|Platz|Allee|Gasse|Ring|Markt|Damm)\s{number}"),
        format!(r"\b(?:Am|An der|An den|Auf der|Auf dem|Im|In der|Unter den|Zum|Zur|Hinter der|Hinter dem|Vor dem)\s(?:{name}\s){{1,3}}{number}"),
        // Polish.
        format!(r"(?i)\b(?:ul\.|ulica|ulicy|ulicę|al\.|aleja|alei|aleje|os\.|osiedle|osiedlu|pl\.|plac|placu)\s?(?:[\p{{L}}.'’-]+\s|\d+\s\p{{L}}+\s){{1,4}}{number}(?:\s?m\.?\s?\d+)?"),
        // Portuguese and Spanish.
        format!(r"(?i)(?:\brua|\br\.|\bavenida|\bav\.|\btravessa|\blargo|\bpraça|\balameda|\bestrada|\brodovia|\bcalle|\bc/|\bavda\.?|\bpaseo|\bplaza|\bcamino|\bcarretera|\bronda|\bcarrera|\bjirón)\s?(?:[\p{{L}}.'’ªº-]+,?\s){{1,7}}(?:n\.?\s?[ºo°]\.?\s?|núm\.?\s?|número\s|nr\.?\s?|#\s?)?{number}"),
        // Chinese.
        r"[\p{Han}]{1,8}(?:路|街|大道|巷|胡同|弄|道)\s?[\d一二三四五六七八九十百零〇０-９]+\s?(?:号|號|弄|栋|棟|室|楼)?(?:\s?[\d一二三四五六七八九十百零〇０-９]+\s?(?:号楼|栋|棟|单元|單元|室|楼|号))*".to_owned(),
        r"[\d一二三四五六七八九十百零〇０-９]+\s?(?:号楼|栋|棟|单元|單元)(?:\s?[\d一二三四五六七八九十百零〇０-９]+\s?(?:单元|單元|室|楼|号))*".to_owned(),
    ]
}

/// Accounts, numbers that say what they are, and what may be the beginning of one.
fn ids() -> Vec<String> {
    let kinds = "order|ticket|case|reference|ref|invoice|account|acct|customer|client|policy|booking|tracking|parcel|contract|member|membership|serial|passport|licence|license|meter|room|pin|code|id|bestellung|bestellnummer|auftrag|auftragsnummer|rechnung|rechnungsnummer|kunde|kundennummer|konto|kontonummer|vertrag|vertragsnummer|vorgang|vorgangsnummer|sendung|sendungsnummer|buchung|buchungsnummer|zamówienie|zamówienia|zamówieniem|faktura|faktury|faktury|konto|konta|klient|klienta|umowa|umowy|zgłoszenie|zgłoszenia|sprawa|sprawy|przesyłka|przesyłki|rezerwacja|rezerwacji|pedido|encomenda|fatura|factura|conta|cuenta|cliente|contrato|processo|protocolo|caso|reserva|cpf|nif|dni|nie|pesel|nip|tin|ssn|envío|envio|incidencia|expediente";
    let word = r"(?:no|nr|num|number|nummer|numer|numeru|número|núm|n[ºo°]|id|code|kod|código|ending|ending in|endet auf)";
    vec![
        // An international account number: two letters, two digits, groups.
        r"\b[A-Za-z]{2}\d{2}(?:[\s\u{a0}\u{202f}-]?[A-Z0-9]{4}){2,7}(?:[\s\u{a0}\u{202f}-]?[A-Z0-9]{1,4})?\b".to_owned(),
        format!(
            r"(?i)(?:\b(?:{kinds})\b\.?\s?(?:{word}\b)?\.?|\b{word}\.|[#№])[\s:：#=]*(?P<gone>[A-Za-z]{{0,5}}[\p{{Pd}}/]?\d[\p{{N}}A-Za-z\p{{Pd}}/._]+[\p{{N}}A-Za-z])"
        ),
        r"(?:订单|訂單|单号|單號|账号|帳號|工单|编号|客户号|合同|卡号|证件|身份证|快递|运单)(?:号|號|编号)?\s?(?:是|为|：|:)?\s?(?P<gone>[A-Za-z]{0,5}[\p{Pd}]?\d[\dA-Za-z\p{Pd}]{2,})".to_owned(),
        // A Polish postcode, or the beginning of a telephone number: 22-123 45 67.
        r"\b\d{2}\p{Pd}\d{3}\b".to_owned(),
        // Letters and digits in one: AB-12345, KR5T312X.
        r"\b(?:[A-Z]{1,5}[\p{Pd}/._]?\d{3,}[A-Z0-9]*(?:[\p{Pd}/._][A-Z0-9]+)*|\d{2,}[A-Z]{1,4}\d{2,}[A-Z0-9]*)\b".to_owned(),
    ]
}

/// Five and more digits that were written as words.
fn spoken() -> String {
    let words = "zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|um|dois|três|quatro|cinco|seis|meia|sete|oito|nove|cero|uno|dos|tres|cuatro|siete|ocho|nueve";
    format!(r"(?i)\b(?:{words})(?:[\s,.\p{{Pd}}]+(?:{words})){{4,}}\b|[零〇一二三四五六七八九幺]{{5,}}")
}

/// Where somebody tells who they are or where they live. What was taken out behind it is no reason any more.
fn introductions() -> Vec<String> {
    let told = r"\s+[^\s…]";
    vec![
        format!(
            r"(?i)\b(?:my name is|my name's|i am called|my full name|signed,|my address is|i live (?:at|in|on)|my phone (?:is|number)|my birthday is|born on|my date of birth){told}"
        ),
        format!(
            r"(?i)\b(?:mein name ist|ich heiße|ich heisse|meine adresse ist|meine adresse:|ich wohne (?:in|im|am|an|auf)|geboren am|mein geburtstag ist){told}"
        ),
        format!(
            r"(?i)\b(?:nazywam się|nazywam sie|mam na imię|mój adres|moj adres|mieszkam (?:w|we|na|przy)|urodzon[ya]|mój numer){told}"
        ),
        format!(
            r"(?i)\b(?:meu nome é|o meu nome é|chamo-me|me chamo|o meu endereço|meu endereço|a minha morada|moro (?:em|na|no)|vivo (?:em|na|no|en)|nasci em){told}"
        ),
        format!(r"(?i)\b(?:me llamo|mi nombre es|mi dirección|mi domicilio|vivo en|nací el){told}"),
        r"(?:我叫|我的名字是|我姓|我住在|我家在|我的地址|我的手机号|我的身份证)\s?[^\s…，。]".to_owned(),
    ]
}

/// `Am Dienstag 15 Minuten` is no street.
fn is_day(text: &str, place: Range<usize>) -> bool {
    const DAYS: &[&str] = &[
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
        "Jahr",
        "Ende",
        "Telefon",
        "Monat",
        "Schnitt",
        "Vormittag",
        "Nachmittag",
        "Abend",
        "Morgen",
    ];
    let found = &text[place];
    found.split_whitespace().any(|word| DAYS.contains(&word)) && !found.contains("traße")
}
