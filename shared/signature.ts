/**
 * A reporter's line in Chinese, Japanese and Korean papers, the post behind the name and perhaps an address: "김민수 기자 minsu@…", "山田太郎 記者".
 * clean tells such lines by it, parse reads them.
 */
export const REPORTER =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・·]{2,8}\s?(?:記者|记者|특파원|기자|特派員|编辑委员|編集委員)(?:\s\S+@\S+)?$/u;

/** `hints` of a line with which clean hands over two to four words right below the text; parse takes them for a byline when it knows a name in them. */
export const SIGNATURE = 'signature below';

/** Common families of Japan: what stands alone on a line and begins with one is a name, any other three signs may be a section. */
export const HAN_NAME =
  /^(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|岩崎|菅原|木下|久保|佐野|野村|松尾|市川|菊地|杉本|古川|大西|島田|水野|桜井|渡部|山内|西田|飯田|菊池|川口|北村|安田|川崎|五十嵐|本田|久保田|吉川|中田|服部|川村|東|関口)\p{Script=Han}{1,3}$/u;
