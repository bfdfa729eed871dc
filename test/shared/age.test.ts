import { readAge } from '../../shared/age.ts';

describe('how long ago a page says it was published', () => {
  it.each([
    ['2 hours ago', 120],
    ['Published an hour ago', 60],
    ['1 day ago', 1440],
    ['5 mins ago', 5],
    ['vor 2 Stunden', 120],
    ['Vor einer Stunde', 60],
    ['vor 3 Tagen', 4320],
    ['il y a 45 minutes', 45],
    ['Il y a 2 h', 120],
    ['hace 3 horas', 180],
    ['há 2 dias', 2880],
    ['2 horas atrás', 120],
    ['un’ora fa · 3 minuti fa', 3],
    ['2 giorni fa', 2880],
    ['3 uur geleden', 180],
    ['för 2 timmar sedan', 120],
    ['for 3 timer siden', 180],
    ['2 tuntia sitten', 120],
    ['2 godziny temu', 120],
    ['před 2 hodinami', 120],
    ['2 часа назад', 120],
    ['3 години тому', 180],
    ['πριν από 2 ώρες', 120],
    ['2 saat önce', 120],
    ['منذ 3 ساعات', 180],
    ['2 घंटे पहले', 120],
    ['3 jam yang lalu', 180],
    ['2 giờ trước', 120],
    ['3小时前', 180],
    ['2時間前', 120],
    ['3시간 전', 180],
  ])('%s', (line, minutes) => {
    expect(readAge(line)?.minutes).toBe(minutes);
  });

  it.each([
    '3 weeks ago',
    '45 days ago',
    'a long time ago',
    'vor 2024 Stunden',
    'hace frío',
    '3 hours later',
    'Agog for 2 hours',
    'il y a des heures',
  ])('is not said by: %s', (line) => {
    expect(readAge(line)).toBeUndefined();
  });

  it('is the first in the line, and says where it stands', () => {
    expect(readAge('Published 3 days ago, updated 2 hours ago')).toEqual({ minutes: 4320, start: 10 });
  });

  it('is not looked for in paragraphs', () => {
    expect(readAge(`${'The board met. '.repeat(20)}It voted 2 hours ago.`)).toBeUndefined();
  });
});
