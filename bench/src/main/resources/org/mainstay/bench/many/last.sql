concat(
    elt(1 + crc32(concat('l', seq)) mod 40, 'Ade', 'Bar', 'Cas', 'Dor', 'Els', 'Fal', 'Gar', 'Hol', 'Ist', 'Jan',
        'Kel', 'Lor', 'Mar', 'Nor', 'Oss', 'Pal', 'Qui', 'Ros', 'Sal', 'Tor', 'Ull', 'Val', 'Wes', 'Xan', 'Yor', 'Zel',
        'Ber', 'Cor', 'Den', 'Fer', 'Gre', 'Har', 'Ker', 'Lin', 'Mor', 'Nel', 'Oli', 'Per', 'Sch', 'Thu'),
    elt(1 + crc32(concat('m', seq)) mod 25, 'berg', 'mann', 'son', 'feld', 'well', 'ton', 'wick', 'stein',
        'ström', 'dale', 'ford', 'quist', 'ley', 'hurst', 'bach', 'oux', 'ini', 'ez', 'ov', 'sky', 'moto', 'yama', 'ová',
        'escu', 'aß'))
