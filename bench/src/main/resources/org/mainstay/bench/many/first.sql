elt(1 + crc32(concat('f', seq)) mod 24, 'Anna', 'Björn', 'Chloé', 'David', 'Elif', 'François', 'Grace', 'Hannah',
    'Ivan', 'Jürgen', 'Kenji', 'Lucía', 'Maria', 'Noah', 'Olga', 'Paul', 'Quinn', 'Rosa', 'Søren', 'Tomás', 'Uma',
    'Viktor', 'Wei', 'Zoë')
