### origin: machine
###
### Shared vocabulary: kinds, topics, places, roles, and the interface strings
### for partners' websites.

## Kinds of item

kind-conference = Hội nghị
kind-news = Tin tức
kind-workshop-report = Báo cáo hội thảo
kind-organisation = Tổ chức
kind-contact = Liên hệ

## Topics

topic-administration = Hành chính
topic-diversity = Đa dạng
topic-education = Giáo dục
topic-health = Sức khỏe
topic-language = Ngôn ngữ
topic-participation = Tham gia
topic-work = Việc làm

## Places

# With the German name, because it stands on the signs in the city.
venue-altes-rathaus = Tòa thị chính cổ (Altes Rathaus)
venue-beispielhaus = Ngôi nhà Ví dụ

city-magdeburg = Magdeburg
city-musterstadt = Musterstadt

## What an organisation is

organisation-kind-administration = Cơ quan hành chính
organisation-kind-advisory-body = Cơ quan tư vấn
organisation-kind-network = Mạng lưới
organisation-kind-association = Hội
organisation-kind-project = Dự án

## What a contact is for

contact-kind-office = Văn phòng
contact-kind-advice = Tư vấn
contact-kind-project = Dự án
contact-kind-network = Mạng lưới
contact-kind-press = Báo chí

## The part that an organisation had in a workshop

role-input = Trình bày chuyên môn
role-moderation = Điều phối
role-host = Đơn vị đăng cai
role-organisation = Tổ chức thực hiện

## What a link leads to

link-association = Trang web của hội
link-city = Trang web của thành phố
link-full-report = Báo cáo đầy đủ
link-more = Thông tin thêm
link-press-release = Thông cáo báo chí
link-registration = Đăng ký

## Interface strings for partners' websites

ui-read-more = Đọc tiếp
ui-all-news = Tất cả tin tức
ui-all-contacts = Tất cả địa chỉ liên hệ
ui-next-page = Trang sau
ui-previous-page = Trang trước
ui-back = Quay lại
ui-search = Tìm kiếm
ui-no-results = Không tìm thấy kết quả nào
ui-results = { $count } kết quả
ui-published-on = Đăng ngày { DATETIME($date, dateStyle: "long") }
ui-updated-on = Cập nhật ngày { DATETIME($date, dateStyle: "long") }
ui-held-on = Diễn ra ngày { DATETIME($date, dateStyle: "long") }
ui-participants = { $count } người tham gia
ui-date = Ngày
ui-venue = Địa điểm
ui-host = Đơn vị tổ chức
ui-topics = Chủ đề
ui-contributors = Với sự đóng góp của
ui-contact = Liên hệ
ui-phone = Điện thoại
ui-email = Email
ui-website = Trang web
ui-address = Địa chỉ
ui-opening-hours = Giờ làm việc
ui-closed = Đóng cửa
ui-languages = Chúng tôi nói
ui-choose-language = Chọn ngôn ngữ
ui-valid-until = Có hiệu lực đến hết ngày { DATETIME($date, dateStyle: "long") }
ui-verified-on = Kiểm tra lần cuối ngày { DATETIME($date, dateStyle: "long") }
ui-not-translated = Bài này chưa có bằng ngôn ngữ của bạn. Ngôn ngữ đang hiển thị: { $language }.
ui-machine-translated = Bài này được dịch bằng máy.
ui-outdated = Bản dịch này cũ hơn bản tiếng Đức.
ui-fictitious = Thông tin liên hệ này không có thật.
ui-example = Đây là một ví dụ không có thật.
ui-image-credit = Ảnh: { $name }
