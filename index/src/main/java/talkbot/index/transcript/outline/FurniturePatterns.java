package talkbot.index.transcript.outline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/**
 * Lines that blogs, note pages and video pages put around a text. They are recognised by what they say, never by where
 * one site puts them; whether a line stands where furniture stands is for the callers to see to.
 */
final class FurniturePatterns {

    /** Furniture lines are short; a longer line is somebody's words. */
    private static final int LONGEST = 120;

    private static final Set<String> WORDS = Set.of(
            "見出し画像",
            "サムネイル",
            "サムネイル画像",
            "アイキャッチ",
            "アイキャッチ画像",
            "画像",
            "広告",
            "スポンサーリンク",
            "スポンサードリンク",
            "プロモーション",
            "pr",
            "advertisement",
            "sponsored",
            "image",
            "thumbnail",
            "シェア",
            "シェアする",
            "共有",
            "共有する",
            "ツイート",
            "ツイートする",
            "ポスト",
            "ポストする",
            "フォロー",
            "フォローする",
            "フォロー中",
            "スキ",
            "スキする",
            "いいね",
            "いいね!",
            "高評価",
            "保存",
            "チャンネル登録",
            "チャンネル登録する",
            "登録",
            "購読",
            "購読する",
            "サポート",
            "サポートする",
            "チップで応援",
            "チップで応援する",
            "ログイン",
            "会員登録",
            "新規登録",
            "ホーム",
            "トップ",
            "トップページ",
            "メニュー",
            "検索",
            "ページトップ",
            "ページトップへ",
            "ページの先頭へ",
            "先頭へ戻る",
            "トップへ戻る",
            "もっと見る",
            "続きを読む",
            "次の記事",
            "前の記事",
            "次へ",
            "前へ",
            "返信",
            "コピー",
            "はてなブックマーク",
            "はてブ",
            "facebook",
            "twitter",
            "x",
            "line",
            "pocket",
            "instagram",
            "youtube",
            "linkedin",
            "rss",
            "feedly",
            "pinterest",
            "share",
            "tweet",
            "post",
            "follow",
            "following",
            "subscribe",
            "like",
            "likes",
            "save",
            "menu",
            "search",
            "home",
            "sign in",
            "sign up",
            "log in",
            "login",
            "back to top",
            "read more",
            "reply",
            "copy link",
            "copy url",
            "リンクをコピー",
            "urlをコピー",
            "プライバシーポリシー",
            "利用規約",
            "お問い合わせ",
            "運営会社",
            "アーカイブ",
            "カテゴリー",
            "メタ情報",
            "記事を購入",
            "この記事を購入",
            "privacy policy",
            "terms of service",
            "terms of use",
            "contact",
            "about us");

    private static final Pattern ANYWHERE = Pattern.compile("supported by .+|powered by .+|sponsored by .+"
            + "|この(記事|ページ|投稿|ノート|note)が(気に入っ|参考になっ|役に立っ|役立っ|良かっ|よかっ|面白かっ).*"
            + "|気に入ったら.{0,20}(サポート|フォロー|シェア|いいね|スキ).{0,20}"
            + "|この記事が(参加|収録|登録)(し|され)ている.{0,12}|いいなと思ったら.{0,12}|よろしければ.{0,6}(サポート|スキ|フォロー).{0,40}|いただいたサポートは.{0,60}|気軽にクリエイターの支援.{0,40}"
            + "|.{1,30}(を|で)フォロー(する|しよう)?|.{0,20}をシェア(する|しよう)"
            + "|メールアドレスが公開されることはありません.{0,60}|次回のコメントで使用するため.{0,60}|コメントをどうぞ"
            + "|.{0,20}(url|リンク|アドレス)をコピーしました[。!]?"
            + "|(copyright|©|\\(c\\)|ⓒ).*|.{0,60}all rights reserved\\.?"
            + "|.{0,20}無断(転載|複製|使用).{0,20}(禁|お断り|ご遠慮).{0,10}"
            + "|.{0,60}cookie.{0,20}(を使用|を利用|に同意|ポリシー|policy|consent|preferences|設定).{0,60}|(we use|this site uses) cookies.*"
            + "|(スキ|いいね!?|高評価|♡|♥|❤|👍|likes?|views?|コメント|comments?|シェア|share)\\s*[:(]?\\s*[\\d,.]+\\s*[万k]?\\s*[)件回]?"
            + "|[\\d,.]+\\s*[万k]?\\s*(件のコメント|件のスキ|スキ|いいね|likes?|views?|comments?|回視聴|回再生|シェア|shares?|リツイート|ブックマーク|users?)"
            + "|((公開|更新|投稿|作成|最終更新|掲載)日?時?\\s*:?\\s*)?(19|20)\\d{2}\\s?[./年-]\\s?\\d{1,2}\\s?[./月-]\\s?\\d{1,2}日?(\\s*\\(.\\))?(\\s*\\d{1,2}:\\d{2}(:\\d{2})?)?(\\s*(公開|更新|投稿|に公開))?"
            + "|(#[^\\s#]+\\s*)+|@[\\w.]{2,30}"
            + "|(カテゴリー?|タグ|categor(y|ies)|tags?|著者|執筆者|投稿者|ライター|posted (in|by|on)|written by|author)\\s*:.{1,60}");

    private static final Pattern COUNTS =
            Pattern.compile("(この(記事|ページ|動画|文章|投稿)は)?\\s*約?\\s*\\d+\\s*分(\\s*\\d+\\s*秒)?(程度|ほど|くらい)?で(読め|読み終|お読み).{0,10}"
                    + "|(読了|所要|閲覧|読む)(時間|目安|までの時間).{0,10}\\d+\\s*(分|秒).{0,10}|読了まで.{0,10}\\d+\\s*分.{0,5}"
                    + "|約?\\s*\\d+\\s*min(ute)?s?\\.?( read| to read)?|reading time.{0,10}\\d+.{0,12}"
                    + "|((総|本文)?文字数|字数|word count)?\\s*:?\\s*約?\\s*[\\d,]+\\s*(文字|字|words?|characters?)");

    private static final Pattern COMMENTS = Pattern.compile("(この記事へのコメント|コメント|comments?)(\\s*\\(?\\d*\\)?\\s*(件)?)?"
            + "|コメントを(書く|書き込む|残す|投稿|送信|キャンセル).{0,10}|コメントは(ありません|まだありません|受け付けていません).{0,5}"
            + "|(leave a|post a|add a) (comment|reply).{0,20}|no comments( yet)?\\.?");

    private static final Pattern MORE = Pattern.compile(
            "(合わせて|あわせて|併せて|こちらも|次に).{0,6}(読|見て|観て|チェック|おすすめ|どうぞ).{0,14}"
                    + "|(関連|おすすめ|オススメ|人気|最新|新着|最近)の?(記事|動画|投稿|リンク|ページ|コンテンツ|エントリー).{0,8}|関連リンク|関連|参考(記事|リンク|サイト|動画)"
                    + "|(related|recommended|popular|latest|more) (articles?|posts?|videos?|stories|reading|from .{1,40})|you may also like.{0,20}|recommended for you");

    private FurniturePatterns() {}

    /** Whether the line is furniture wherever around a text it stands. */
    static boolean matches(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String plain = plain(line);
        return WORDS.contains(plain) || ANYWHERE.matcher(plain).matches() || isCount(line);
    }

    /** Whether the line tells the text's length: reading time or number of characters. Such a line stands above a text. */
    static boolean isCount(String line) {
        return line.length() <= LONGEST && COUNTS.matcher(plain(line)).matches();
    }

    /** Whether the line opens or stands for the readers' comments, which come after a text. */
    static boolean isComments(String line) {
        return line.length() <= LONGEST && COMMENTS.matcher(plain(line)).matches();
    }

    /** Whether the line is a caption over links to other pages, which come after a text. */
    static boolean isCaptionOfLinks(String line) {
        return line.length() <= 40 && MORE.matcher(plain(line)).matches();
    }

    /** Whether the line is nothing but a number, as counters beside buttons are. */
    static boolean isNumber(String line) {
        return line.length() <= 10 && plain(line).matches("[\\d,.]+[万k]?");
    }

    private static String plain(String line) {
        return Chars.nfkc(line).strip().toLowerCase(Locale.ROOT);
    }
}
