/*
 * SOQL, the query language of CRM integrations, as Mainstay reads it.
 *
 * The grammar knows the shape of a query and nothing of its meaning. Names of kinds, fields, functions and date
 * literals are all names here: SoqlReader resolves them against the registry, so that an unknown one is answered by
 * name and position, and a function more costs no line of grammar.
 *
 * Two habits keep parsing linear and shallow, whatever is sent:
 *   - every choice is made by the next two tokens;
 *   - nothing recurses without a bracket, and SoqlSyntax counts the brackets before it parses.
 */
grammar Soql;

options { caseInsensitive = true; }

/* ---- the query ---------------------------------------------------------------------------------------------- */

query : select EOF ;

select
    : SELECT selectItem (COMMA selectItem)*
      FROM source (COMMA joined)*
      (USING SCOPE name)?
      (WHERE condition)?
      (WITH name)?
      (GROUP BY groupItem (COMMA groupItem)* (HAVING having=condition)?)?
      (ORDER BY orderItem (COMMA orderItem)*)?
      (LIMIT limit=NUMBER)?
      (OFFSET offset=NUMBER)?
      closing*
    ;

/* A field, a function of one, the children of each record, or TYPEOF, which is read so that it can be refused by name. */
selectItem
    : LPAREN select RPAREN                      # children
    | typeOf                                    # polymorphic
    | operand alias?                            # selected
    ;

typeOf
    : TYPEOF path (WHEN name THEN path (COMMA path)*)+ (ELSE path (COMMA path)*)? END
    ;

/* FROM Account, FROM Account a, and for children FROM Contacts or FROM Account.Contacts. */
source : objectPath (AS? alias)? ;

/* FROM Contact c, c.Account a: a name for a parent. */
joined : path (AS? alias)? ;

groupItem : operand ;

orderItem : operand (ASC | DESC)? (NULLS (FIRST | LAST))? ;

/* What tells the service how the answer will be used; none of it changes the answer but ALL ROWS. */
closing
    : FOR name (COMMA name)*
    | UPDATE name (COMMA name)*
    | ALL ROWS
    ;

/* ---- conditions --------------------------------------------------------------------------------------------- */

/* AND and OR are never mixed without brackets: there is no precedence to remember. */
condition : term ((AND term)+ | (OR term)+)? ;

term : NOT? (LPAREN condition RPAREN | comparison) ;

comparison
    : operand comparator value                                       # compared
    | operand LIKE value                                             # like
    | operand NOT? IN LPAREN select RPAREN                           # joinedIn
    | operand NOT? IN LPAREN value (COMMA value)* RPAREN             # listed
    | operand (INCLUDES | EXCLUDES) LPAREN value (COMMA value)* RPAREN # multiPicked
    ;

comparator : EQ | NE | LT | LE | GT | GE ;

/* A function of a path, of a function again as in HOUR_IN_DAY(convertTimezone(CreatedDate)), or of nothing: COUNT(). */
operand
    : function
    | path
    ;

function : name LPAREN (operand (COMMA operand)*)? RPAREN ;

/* ---- values ------------------------------------------------------------------------------------------------- */

value
    : STRING                                    # text
    | NUMBER                                    # number
    | DATE                                      # date
    | DATETIME                                  # moment
    | CLOCK                                     # clock
    | TRUE                                      # yes
    | FALSE                                     # no
    | NULL                                      # nothing
    | AMOUNT                                    # amount
    | name (COLON NUMBER)?                      # named   // TODAY, LAST_N_DAYS:30, USD5000
    ;

/* ---- names -------------------------------------------------------------------------------------------------- */

/* Behind a dot any word is a name. A relation and a kind are called Group, which is reserved elsewhere. */
path : (name | GROUP DOT word) (DOT word)* ;

objectPath : (name | GROUP) (DOT word)* ;

/* Not reserved: where a name must stand, these words are names. */
name
    : IDENTIFIER
    | ALL | AS | ASC | BY | DESC | ELSE | END | FIRST | FOR | LAST | NULLS | OFFSET | ORDER | ROWS | SCOPE | THEN
    | TYPEOF | UPDATE | WHEN
    ;

/* An alias is no keyword at all: FROM Account ALL ROWS has none. */
alias : IDENTIFIER ;

word
    : name
    | AND | EXCLUDES | FALSE | FROM | GROUP | HAVING | IN | INCLUDES | LIKE | LIMIT | NOT | NULL | OR | SELECT | TRUE
    | USING | WHERE | WITH
    ;

/* ---- tokens: keywords in any case ----------------------------------------------------------------------------- */

ALL : 'ALL' ;
AND : 'AND' ;
AS : 'AS' ;
ASC : 'ASC' ;
BY : 'BY' ;
DESC : 'DESC' ;
ELSE : 'ELSE' ;
END : 'END' ;
EXCLUDES : 'EXCLUDES' ;
FALSE : 'FALSE' ;
FIRST : 'FIRST' ;
FOR : 'FOR' ;
FROM : 'FROM' ;
GROUP : 'GROUP' ;
HAVING : 'HAVING' ;
IN : 'IN' ;
INCLUDES : 'INCLUDES' ;
LAST : 'LAST' ;
LIKE : 'LIKE' ;
LIMIT : 'LIMIT' ;
NOT : 'NOT' ;
NULL : 'NULL' ;
NULLS : 'NULLS' ;
OFFSET : 'OFFSET' ;
OR : 'OR' ;
ORDER : 'ORDER' ;
ROWS : 'ROWS' ;
SCOPE : 'SCOPE' ;
SELECT : 'SELECT' ;
THEN : 'THEN' ;
TRUE : 'TRUE' ;
TYPEOF : 'TYPEOF' ;
UPDATE : 'UPDATE' ;
USING : 'USING' ;
WHEN : 'WHEN' ;
WHERE : 'WHERE' ;
WITH : 'WITH' ;

COMMA : ',' ;
DOT : '.' ;
COLON : ':' ;
LPAREN : '(' ;
RPAREN : ')' ;
EQ : '=' ;
NE : '!=' | '<>' ;
LE : '<=' ;
GE : '>=' ;
LT : '<' ;
GT : '>' ;

/* The longest token wins, so 2026-01-02 is a date and not three numbers. */
DATETIME : DAY 'T' D D ':' D D ':' D D ('.' D+)? ('Z' | [+-] D D ':'? D D) ;
DATE : DAY ;
CLOCK : D D ':' D D ':' D D ('.' D+)? 'Z'? ;
NUMBER : [+-]? (D+ ('.' D*)? | '.' D+) ('E' [+-]? D+)? ;

/* USD5000.50; without a fraction it looks like a name and is read as one. */
AMOUNT : [A-Z] [A-Z] [A-Z] D+ '.' D+ ;

IDENTIFIER : [A-Z_] [A-Z0-9_]* ;

/* Which escapes there are is checked where the text is read, so that a wrong one is shown. */
STRING : '\'' (~['\\] | '\\' .)* '\'' ;

BLANK : [ \t\r\n\f\u00A0\uFEFF\u200B]+ -> skip ;

/* Whatever else is sent becomes a token that no rule wants: the lexer never fails, the parser says where. */
UNCLOSED : '\'' (~['\\] | '\\' .)* '\\'? ;
UNKNOWN : . ;

fragment DAY : D D D D '-' D D '-' D D ;
fragment D : [0-9] ;
