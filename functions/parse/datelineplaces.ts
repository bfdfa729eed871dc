import { letters } from './text.ts';

/**
 * Cities that stand in a dateline without an agency or a day to tell them by: "NEW DELHI: …", "Jakarta - …", "नई दिल्ली: …". Capitals and the
 * largest cities of the countries whose papers write so; a smaller place needs another sign.
 */
const CITIES = [
  // South Asia
  'New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bengaluru, Bangalore, Hyderabad, Ahmedabad, Pune, Lucknow, Patna, Jaipur, Bhopal, Ranchi, Dehradun, Chandigarh, Shimla, Srinagar, Guwahati, Bhubaneswar, Thiruvananthapuram, Kochi, Nagpur, Kanpur, Varanasi, Agra, Noida, Gurugram, Raipur, Indore, Surat, Islamabad, Karachi, Lahore, Peshawar, Quetta, Rawalpindi, Dhaka, Chittagong, Chattogram, Colombo, Kathmandu, Kabul, Male, Thimphu',
  'नई दिल्ली, नयी दिल्ली, दिल्ली, मुंबई, कोलकाता, चेन्नई, बेंगलुरु, हैदराबाद, अहमदाबाद, पुणे, लखनऊ, पटना, जयपुर, भोपाल, रांची, देहरादून, चंडीगढ़, शिमला, श्रीनगर, रायपुर, इंदौर, ग्वालियर, जबलपुर, कानपुर, वाराणसी, आगरा, प्रयागराज, मेरठ, गोरखपुर, नोएडा, गाजियाबाद, गुरुग्राम, अयोध्या, मथुरा, बरेली, नागपुर, वाशिंगटन, लंदन, न्यूयॉर्क, इस्लामाबाद, बीजिंग, मॉस्को, ढाका, काठमांडू',
  // East and South-East Asia
  'Kuala Lumpur, Putrajaya, Petaling Jaya, George Town, Johor Baru, Johor Bahru, Kota Kinabalu, Kuching, Singapore, Jakarta, Surabaya, Bandung, Denpasar, Manila, Quezon City, Cebu City, Bangkok, Hanoi, Ho Chi Minh City, Phnom Penh, Vientiane, Yangon, Naypyidaw, Beijing, Shanghai, Hong Kong, Taipei, Tokyo, Osaka, Seoul, Pyongyang, Ulaanbaatar',
  // Near East and Africa
  'Riyadh, Jeddah, Makkah, Dubai, Abu Dhabi, Sharjah, Doha, Kuwait City, Manama, Muscat, Sanaa, Aden, Amman, Beirut, Damascus, Baghdad, Tehran, Jerusalem, Tel Aviv, Gaza, Ramallah, Ankara, Istanbul, Cairo, Tripoli, Tunis, Algiers, Alger, Rabat, Khartoum, Addis Ababa, Nairobi, Mombasa, Kampala, Kigali, Dar es Salaam, Mogadishu, Lagos, Abuja, Accra, Dakar, Abidjan, Bamako, Kinshasa, Harare, Lusaka, Johannesburg, Pretoria, Cape Town, Durban, Windhoek, Gaborone',
  // Europe
  'Berlin, Hamburg, München, Köln, Frankfurt, Stuttgart, Düsseldorf, Leipzig, Dresden, Hannover, Wien, Bern, Zürich, Genf, Brüssel, Paris, Lyon, Marseille, Bruxelles, Brussels, London, Edinburgh, Dublin, Belfast, Madrid, Barcelona, Sevilla, Valencia, Lisboa, Lisbon, Porto, Roma, Rome, Milano, Napoli, Torino, Amsterdam, Rotterdam, Den Haag, The Hague, Copenhagen, København, Stockholm, Oslo, Helsinki, Reykjavik, Warsaw, Warszawa, Prague, Praha, Bratislava, Budapest, Bucharest, București, Sofia, Belgrade, Beograd, Zagreb, Sarajevo, Ljubljana, Athens, Tallinn, Riga, Vilnius, Kyiv, Kiev, Moscow, Moskau, Minsk, Tbilisi, Yerevan, Baku, Geneva, Vienna, Strasbourg',
  // Americas and Oceania
  'Washington, New York, Los Angeles, Chicago, Boston, Ottawa, Toronto, Montreal, Montréal, Vancouver, Ciudad de México, Mexico City, La Habana, Havana, Bogotá, Medellín, Caracas, Quito, Guayaquil, Lima, La Paz, Santiago, Buenos Aires, Montevideo, Asunción, Brasília, Brasilia, São Paulo, Rio de Janeiro, Belo Horizonte, San José, Panamá, Managua, Tegucigalpa, Santo Domingo, San Juan, Kingston, Sydney, Melbourne, Canberra, Brisbane, Perth, Wellington, Auckland, Suva, Port Moresby',
];

const cities = new Set(CITIES.flatMap((list) => list.split(', ')).map(letters));

/** Whether a place, "Berlin" or "KYIV, Ukraine", begins with a city that is known for one. */
export const isBigCity = (place: string): boolean => cities.has(letters(place.split(', ')[0]!));
